#include "service/demo_words.h"

#include <array>
#include <string_view>

namespace beadle::service {

namespace {

template <std::size_t count> std::string one_of(Dice& dice, std::array<std::string_view, count> const& words) { return std::string(words[dice.below(count)]); }

constexpr std::array<std::string_view, 24> subjects = {
    "Burglary response",    "Missing children",     "Stop and search",     "Call handling",      "Rural crime",        "Digital forensics",
    "Custody",              "Vetting",              "Firearms licensing",  "Domestic abuse",     "Road death",         "Fraud reporting",
    "Neighbourhood teams",  "Witness care",         "Online child safety", "Crime recording",    "Serious violence",   "Workforce wellbeing",
    "Night-time economy",   "Offender management",  "Hate incidents",      "Property stores",    "Public order",       "Complaints handling"};
constexpr std::array<std::string_view, 5> forms = {"an inspection of Northmere Police", "how well forces do", "two years on", "a joint inspection", "a closer look"};
constexpr std::array<std::string_view, 12> verbs = {"review",  "publish",     "strengthen", "put in place", "make better use of", "set standards for",
                                                    "dip-sample", "train supervisors in", "record", "report each quarter on", "appoint a lead for", "simplify"};
constexpr std::array<std::string_view, 16> objects = {
    "its risk assessments",        "the way it allocates crimes",  "its handover between shifts", "the quality of its case files", "its contact with victims",  "the backlog of devices",
    "its use of body-worn video",  "the supervision of open cases", "its escalation policy",      "its data on repeat callers",    "the skills of new joiners", "its partnership agreements",
    "the storage of evidence",     "its response times",           "the care of detainees",       "its learning from complaints"};
constexpr std::array<std::string_view, 10> purposes = {
    "so that nobody at risk is missed",           "so that supervisors can see what is late",       "so that victims know what happens next", "to a standard that can be checked",
    "and show that the change lasts",             "in every district",                              "with the oversight body told of progress", "so that decisions are recorded",
    "within the time that its own policy allows", "and test it by looking at fifty cases a quarter"};
constexpr std::array<std::string_view, 10> posts = {"Head of Crime",      "Head of Custody",  "Head of Professional Standards", "Head of Contact", "Head of Operations",
                                                    "Director of People", "Head of Digital", "Head of Public Protection",      "Head of Estates", "Chief Finance Officer"};
constexpr std::array<std::string_view, 8> progress = {
    "A working group meets every month and has agreed a plan.",   "The policy is drafted and out for comment.",       "Training has reached four districts of six.",
    "The first dip sample found most cases in order.",            "The supplier has delivered; testing has begun.",   "A lead is in post and the actions are being worked through.",
    "The dashboard is live and looked at weekly.",                "The board asked for one more quarter of figures."};
constexpr std::array<std::string_view, 6> reasons = {"the supplier delivered late",          "national guidance is still awaited", "the lead moved to another post",
                                                     "one more dip sample is to show that it lasts", "the building work is delayed", "it is to be done together with the wider review"};
constexpr std::array<std::string_view, 6> updates = {"Met the project team; two actions closed, one new.",  "Fifty cases looked at, forty-four in order.",   "Draft sent to the districts for comment.",
                                                     "The training dates for next quarter are booked.",     "Chased the supplier; a date is promised.",      "Reported to the board, no concerns raised."};

}  // namespace

std::string demo_title(std::size_t index, int year, ReportKind kind) {
    auto const subject = subjects[index % subjects.size()];
    auto const round = index / subjects.size();
    auto const form = kind == ReportKind::joint ? forms[3] : forms[round % forms.size()];
    auto title = std::string(subject) + ": " + std::string(form) + " " + std::to_string(year);
    return round < forms.size() ? title : title + ", part " + std::to_string(round / forms.size() + 1);
}

std::string demo_demand(Dice& dice) { return "The force should " + one_of(dice, verbs) + " " + one_of(dice, objects) + " " + one_of(dice, purposes) + "."; }

std::string demo_lead(Dice& dice) { return one_of(dice, posts); }

std::string demo_comment(Dice& dice, Meaning meaning) {
    switch (meaning) {
        case Meaning::implemented: return "This is done. " + one_of(dice, progress);
        case Meaning::off_track: return "This is late because " + one_of(dice, reasons) + ".";
        case Meaning::not_ours: return "The College of Constables has to publish its guidance first.";
        default: return one_of(dice, progress) + " " + one_of(dice, progress);
    }
}

std::string demo_reason(Dice& dice) { return one_of(dice, reasons); }

std::string demo_update(Dice& dice) { return one_of(dice, updates); }

}  // namespace beadle::service
