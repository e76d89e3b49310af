#pragma once

#include <memory>

#include "cli/command.h"
#include "domain/register.h"
#include "service/acting.h"
#include "service/open_register.h"

namespace beadle::cli {

inline OptionSpec const test_option{"--test", "", "where it makes the register: one for tests, in which --today sets the time of entries"};

/// A register opened to be written, and who acts when. In a register made with --test, --today sets the time (noon UTC of that day).
struct OpenedToAct {
    std::unique_ptr<store::Store> store;
    service::Acting acting;
};

enum class Making { never, where_missing };

/// Opens --register for an act of the command `name`; makes the register where it is missing and `making` allows it.
Result<OpenedToAct> open_to_act(Asked const& asked, std::string const& name, Making making = Making::never);

/// Opens --register to be read.
Result<std::unique_ptr<store::Store>> open_to_read(Asked const& asked);

/// A question to a register: what was true on --as-at, by what had been recorded on --known-on. Lateness is judged as at that day too.
struct AskedOf {
    Day as_at{};
    std::optional<Moment> known_on{};
};

/// As at today (--today) where --as-at does not say otherwise.
Result<AskedOf> asked_of(Asked const& asked);

/// The last second of a day in London.
Moment end_of(Day day);

/// A file's name without its folders.
std::string file_name(std::string const& path);

}  // namespace beadle::cli
