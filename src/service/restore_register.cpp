#include "service/restore_register.h"

#include "service/export_file.h"
#include "store/export.h"

namespace beadle::service {

Result<store::Checkpoint> restore_register(std::string const& from, std::string const& where) {
    auto const file = TRY(open_export(from));
    auto reader = TRY(store::ExportReader::open(*file, from == "-" ? "standard input" : from));
    return store::restore(reader, where);
}

}  // namespace beadle::service
