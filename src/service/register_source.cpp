#include "service/register_source.h"

#include <algorithm>
#include <deque>
#include <mutex>

#include "base/fault.h"
#include "store/store.h"

namespace beadle::service {

namespace {

constexpr std::size_t registers_kept = 3;

struct Kept {
    Day day{};
    store::Checkpoint checkpoint{};
    std::shared_ptr<Register const> reg{};
};

}  // namespace

class RegisterSource::Implementation {
public:
    Implementation(std::string where, std::unique_ptr<store::Store> first) : where_(std::move(where)), force_(first->force()) { readers_.push_back(std::move(first)); }

    /// A connection of one's own for as long as it is held.
    class Reader {
    public:
        Reader(Implementation& of, std::unique_ptr<store::Store> store) : of_(of), store_(std::move(store)) {}
        ~Reader() {
            std::lock_guard const lock(of_.mutex_);
            of_.readers_.push_back(std::move(store_));
        }
        Reader(Reader const&) = delete;
        Reader& operator=(Reader const&) = delete;
        store::Store* operator->() { return store_.get(); }

    private:
        Implementation& of_;
        std::unique_ptr<store::Store> store_;
    };

    Reader reader() {
        {
            std::lock_guard const lock(mutex_);
            if (!readers_.empty()) {
                auto store = std::move(readers_.back());
                readers_.pop_back();
                return Reader(*this, std::move(store));
            }
        }
        auto opened = store::open(where_, {.read_only = true});
        if (!opened) throw Fault(opened.error().message);
        return Reader(*this, *std::move(opened));
    }

    std::shared_ptr<Register const> as_at(Day day) {
        auto store = reader();
        auto const checkpoint = store->checkpoint();
        {
            std::lock_guard const lock(mutex_);
            for (auto const& kept : kept_)
                if (kept.day == day && kept.checkpoint == checkpoint) return kept.reg;
        }
        auto reg = std::make_shared<Register const>(store->load(day));
        std::lock_guard const lock(mutex_);
        std::erase_if(kept_, [&](Kept const& kept) { return kept.day == day || kept.checkpoint != checkpoint; });
        kept_.push_front({.day = day, .checkpoint = checkpoint, .reg = reg});
        if (kept_.size() > registers_kept) kept_.pop_back();
        return reg;
    }

    bool healthy() {
        auto const opened = store::open(where_);
        return opened && (*opened)->healthy();
    }

    [[nodiscard]] std::string const& force() const { return force_; }

private:
    std::string where_;
    std::string force_;
    std::mutex mutex_{};
    std::vector<std::unique_ptr<store::Store>> readers_{};
    std::deque<Kept> kept_{};
};

RegisterSource::RegisterSource(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
RegisterSource::~RegisterSource() = default;

Result<std::unique_ptr<RegisterSource>> RegisterSource::open(std::string const& where) {
    auto store = TRY(store::open(where, {.read_only = true}));
    return std::unique_ptr<RegisterSource>(new RegisterSource(std::make_unique<Implementation>(where, std::move(store))));
}

std::string const& RegisterSource::force() const { return implementation_->force(); }

std::string RegisterSource::version() {
    auto const checkpoint = implementation_->reader()->checkpoint();
    return std::to_string(checkpoint.count) + "-" + hex(checkpoint.head).substr(0, 16);
}

std::shared_ptr<Register const> RegisterSource::as_at(Day day) { return implementation_->as_at(day); }
std::vector<Entry> RegisterSource::entries_about(std::string const& subject) { return implementation_->reader()->entries_about(subject); }

bool RegisterSource::healthy() {
    try {
        return implementation_->healthy();
    } catch (Fault const&) {
        return false;
    }
}

}  // namespace beadle::service
