#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "format/document.h"

namespace beadle::format {

enum class FileFormat { markdown, text, html, docx, xlsx, csv, pdf, json };

/// The format by content, never by name: a ZIP with word/document.xml is docx, text with tab-separated rows or Markdown headings is
/// markdown, … Refuses what is none of them, with what it looks like ("a picture", "a program", "a locked Word file").
Result<FileFormat> recognise(std::string_view bytes);

/// A file's bytes as a Document. Refuses, with one sentence, what is damaged, locked, or not a document.
Result<Document> read_document(std::string_view bytes);

/// Single readers; read_document chooses among them.
Result<Document> read_markdown(std::string_view utf8);  ///< headings, tab-separated or pipe rows, HTML in cells
Result<Document> read_text(std::string_view utf8);      ///< plain text as a PDF leaves it; lines_only
Result<Document> read_html(std::string_view utf8);
Result<Document> read_docx(std::string_view bytes);
Result<Document> read_xlsx(std::string_view bytes);     ///< the visible sheets; dates as 31/12/2023, whatever their format
Result<Document> read_csv(std::string_view utf8);       ///< any separator; lines before a heading row are paragraphs
Result<Document> read_pdf(std::string_view bytes);      ///< by the places of its words; needs pdftotext
/// HTML of one cell or fragment as paragraphs; plain text without tags comes back as one paragraph.
std::vector<Paragraph> read_html_fragment(std::string_view utf8);

/// Writers: the same Document gives the same bytes on any machine, any day, in any time zone.
std::string write_html(Document const& document);
std::string write_markdown(Document const& document);
std::string write_docx(Document const& document);

}  // namespace beadle::format
