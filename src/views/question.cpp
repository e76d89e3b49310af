#include "views/question.h"

#include "base/text.h"

namespace beadle::views {

namespace {

Result<Day> day_of(std::string const& said) {
    auto const day = parse_day(said);
    if (!day) return refuse("'" + said + "' is not a date; write it as 2026-03-31", "as_at", Refusal::Kind::usage);
    return *day;
}

}  // namespace

std::vector<std::string> const& question_names() {
    static std::vector<std::string> const names{"status", "report", "lead", "overdue", "q", "extensions", "sort", "page", "as_at"};
    return names;
}

Parameters Question::with(std::string_view name, std::string_view value) const {
    Parameters out;
    for (auto const& each : given)
        if (each.first != name && each.first != "page") out.push_back(each);
    if (!value.empty()) out.emplace_back(name, value);
    return out;
}

std::string Question::value(std::string_view name) const {
    for (auto const& [key, value] : given)
        if (key == name) return value;
    return {};
}

Result<Question> parse_question(Parameters const& parameters) {
    Question question;
    std::vector<std::pair<std::string, std::string>> filters;
    for (auto const& [name, said] : parameters) {
        auto const value = std::string(trim(said));
        if (value.empty()) continue;
        if (name == "page") {
            if (!is_digits(value) || value.size() > 6 || value == "0") return refuse("page: a number from 1 expected, not '" + value + "'", name, Refusal::Kind::usage);
            question.page = std::stoul(value);
        } else if (name == "as_at") {
            question.as_at = TRY(day_of(value));
        } else {
            filters.emplace_back(name, value);
        }
        question.given.emplace_back(name, value);
    }
    question.filter = TRY(parse_filter(filters));
    return question;
}

}  // namespace beadle::views
