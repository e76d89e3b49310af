#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beadle::intake {

/// A piece of a text: a run of letters, a run of digits, or one mark. Dashes are '-', curly quotes plain ones; white space is between.
struct Token {
    enum class Kind { word, number, mark };
    Kind kind = Kind::mark;
    std::string text{};     ///< in lower case
    bool capital = false;   ///< a word that begins with a capital letter
    std::size_t begin = 0;  ///< byte range in the text it was taken from
    std::size_t end = 0;

    [[nodiscard]] bool is(std::string_view what) const { return text == what; }
    [[nodiscard]] bool is_word() const { return kind == Kind::word; }
    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
};

/// A text's tokens, and safe looks ahead: past either end stands an empty mark.
class Tokens {
public:
    explicit Tokens(std::string_view text);

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] Token const& at(std::size_t index) const { return index < tokens_.size() ? tokens_[index] : none_; }
    [[nodiscard]] bool is(std::size_t index, std::string_view what) const { return at(index).is(what); }
    /// Whether nothing stands between this token and the next.
    [[nodiscard]] bool touches_next(std::size_t index) const { return index + 1 < tokens_.size() && tokens_[index].end == tokens_[index + 1].begin; }
    /// Whether the words from `index` on are those of `phrase`, separated by single spaces.
    [[nodiscard]] bool phrase_at(std::size_t index, std::string_view phrase) const {
        // Most phrases looked for are not there: their first letter says so.
        auto const& first = at(index).text;
        return !first.empty() && !phrase.empty() && first.front() == phrase.front() && whole_phrase_at(index, phrase);
    }
    /// The first token at or after a byte of the text.
    [[nodiscard]] std::size_t index_at(std::size_t byte) const;

private:
    [[nodiscard]] bool whole_phrase_at(std::size_t index, std::string_view phrase) const;

    std::vector<Token> tokens_;
    Token none_{};
};

/// The whole number a run of digits or a word from "one" to "twenty" says; −1 for others and for more than nine digits.
int whole_number(std::string_view lower_word);

/// The length of a list marker's glyph at the front of a text ("•", "▪", the private-use bullet of Word's symbol font, "– "), spaces after it included; 0 where none stands.
std::size_t bullet_glyph(std::string_view text);

}  // namespace beadle::intake
