#include "format/libzip.h"

#include <dlfcn.h>

#include <string>

#include "base/fault.h"

namespace beadle::format {

namespace {

LibZip load() {
    auto* const library = ::dlopen(BEADLE_LIBZIP, RTLD_NOW | RTLD_LOCAL);
    if (!library) throw Fault(std::string("cannot load ") + BEADLE_LIBZIP + ", which Word files and workbooks need; tools/setup installs it");
    LibZip out;
    auto const find = [&]<class Function>(Function& to, char const* name) {
        to = reinterpret_cast<Function>(::dlsym(library, name));
        if (!to) throw Fault(std::string(BEADLE_LIBZIP) + " has no function " + name);
    };
    find(out.close, "zip_close");
    find(out.discard, "zip_discard");
    find(out.error_code_zip, "zip_error_code_zip");
    find(out.error_fini, "zip_error_fini");
    find(out.error_init, "zip_error_init");
    find(out.fclose, "zip_fclose");
    find(out.file_add, "zip_file_add");
    find(out.file_set_dostime, "zip_file_set_dostime");
    find(out.fopen_index, "zip_fopen_index");
    find(out.fread, "zip_fread");
    find(out.get_num_entries, "zip_get_num_entries");
    find(out.name_locate, "zip_name_locate");
    find(out.open_from_source, "zip_open_from_source");
    find(out.set_file_compression, "zip_set_file_compression");
    find(out.source_buffer, "zip_source_buffer");
    find(out.source_buffer_create, "zip_source_buffer_create");
    find(out.source_close, "zip_source_close");
    find(out.source_free, "zip_source_free");
    find(out.source_keep, "zip_source_keep");
    find(out.source_open, "zip_source_open");
    find(out.source_read, "zip_source_read");
    find(out.source_stat, "zip_source_stat");
    find(out.stat_index, "zip_stat_index");
    return out;
}

}  // namespace

LibZip const& libzip() {
    static LibZip const loaded = load();
    return loaded;
}

}  // namespace beadle::format
