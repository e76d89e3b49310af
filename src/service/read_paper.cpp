#include "service/read_paper.h"

#include "intake/intake.h"

namespace beadle::service {

Result<Reading> read_paper(std::string_view bytes) { return intake::read_paper(bytes); }

}  // namespace beadle::service
