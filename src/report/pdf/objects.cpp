#include "report/pdf/objects.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_pages.h>
#include <hpdf_utils.h>
#include <new>

namespace evenhand::report::pdf {

namespace {

constexpr Ref number_mask = 0x7FFFFF; // libharu keeps flags above the number
constexpr HPDF_UINT pages_per_node = 200;

/// The first error libharu reports: later ones only say that there was one.
struct FirstError {
    HPDF_STATUS code = 0, detail = 0;
    std::exception_ptr thrown; ///< by our own code called from inside libharu
};

// libharu calls these from C: nothing may be thrown through it.
void keep_error(HPDF_STATUS code, HPDF_STATUS detail, void* user) {
    auto* first = static_cast<FirstError*>(user);
    if (first->code == 0) *first = {code, detail, first->thrown};
}

HPDF_STATUS write_inside(HPDF_Dict dict, HPDF_Stream stream) {
    try {
        std::string inside;
        static_cast<const Writable*>(dict->attr)->write(inside);
        return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(inside.data()),
                                 static_cast<HPDF_UINT>(inside.size()));
    } catch (...) {
        return HPDF_SetError(dict->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
    }
}

HPDF_STATUS write_deflate_filter(HPDF_Dict, HPDF_Stream stream) {
    return HPDF_Stream_WriteStr(stream, "/Filter/FlateDecode\n");
}

struct Output {
    const Objects::Sink& sink;
    FirstError& error;
    std::string buffer;

    void flush() {
        sink(buffer);
        buffer.clear();
    }
};

// libharu writes a few bytes at a time.
HPDF_STATUS write_output(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    auto& output = *static_cast<Output*>(stream->attr);
    try {
        output.buffer.append(reinterpret_cast<const char*>(bytes), size);
        if (output.buffer.size() >= (1U << 18)) output.flush();
        return HPDF_OK;
    } catch (...) {
        output.error.thrown = std::current_exception();
        return HPDF_SetError(stream->error, HPDF_FILE_IO_ERROR, 0);
    }
}

void write_to(HPDF_Dict dict, std::string_view data) {
    HPDF_Stream_Write(dict->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                      static_cast<HPDF_UINT>(data.size()));
}

Ref number_of(HPDF_Dict dict) {
    return dict->header.obj_id & number_mask;
}

} // namespace

struct Objects::Doc {
    FirstError error;
    HPDF_Doc doc = nullptr;

    explicit Doc(bool archival) : doc(HPDF_New(keep_error, &error)) {
        if (!doc) throw std::bad_alloc();
        // Constant steps of 20 would make a list of a million objects quadratic.
        doc->xref->entries->items_per_block = 1U << 16;
        doc->pdf_version = archival ? HPDF_VER_14 : HPDF_VER_17;
        HPDF_SetPagesConfiguration(doc, pages_per_node); // an array ends at 32,767 items
        HPDF_SetCompressionMode(doc, HPDF_COMP_NONE);    // we deflate ourselves, page by page
    }
    ~Doc() { HPDF_Free(doc); }
    Doc(const Doc&) = delete;
    Doc& operator=(const Doc&) = delete;
};

struct Objects::Text : Writable {
    std::string inside;
    HPDF_Dict dict = nullptr;
    void write(std::string& out) const override { out = inside; }
};

Objects::Objects(bool archival) : doc_(std::make_unique<Doc>(archival)) {
    check();
}
Objects::~Objects() = default;

void Objects::check() const {
    const FirstError& error = doc_->error;
    if (error.thrown) std::rethrow_exception(error.thrown);
    if (error.code == 0) return;
    if (error.code == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
    throw Error(fmt::format("The PDF could not be built (libharu error 0x{:04X}, {}).", error.code, error.detail));
}

HPDF_Dict Objects::new_dict(const Writable* content) {
    HPDF_Dict dict = HPDF_Dict_New(doc_->doc->mmgr);
    if (dict && HPDF_Xref_Add(doc_->doc->xref, dict) == HPDF_OK) {
        dict->attr = const_cast<Writable*>(content);
        dict->write_fn = write_inside;
        return dict;
    }
    check();
    throw std::bad_alloc();
}

Ref Objects::add(const Writable& content) {
    return number_of(new_dict(&content));
}

Ref Objects::add(std::string inside) {
    texts_.emplace_back().inside = std::move(inside);
    return add(texts_.back());
}

Ref Objects::reserve() {
    Text& text = texts_.emplace_back();
    text.dict = new_dict(&text);
    const Ref ref = number_of(text.dict);
    reserved_.emplace(ref, &text);
    return ref;
}

void Objects::fill(Ref reserved, std::string inside) {
    reserved_.at(reserved)->inside = std::move(inside);
}

Ref Objects::add_stream(std::string inside, std::string_view data, bool deflated) {
    HPDF_Dict dict = HPDF_DictStream_New(doc_->doc->mmgr, doc_->doc->xref);
    check();
    if (deflated) inside += "/Filter/FlateDecode";
    Text& text = texts_.emplace_back();
    text.inside = std::move(inside);
    dict->filter = HPDF_STREAM_FILTER_NONE; // or libharu would deflate once more
    dict->attr = &text;
    dict->write_fn = write_inside;
    write_to(dict, data);
    check();
    return number_of(dict);
}

int Objects::add_page(double width, double height, Ref resources) {
    HPDF_Page page = HPDF_AddPage(doc_->doc);
    check();
    HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
    HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
    HPDF_Dict_Add(page, "Resources", reserved_.at(resources)->dict);
    HPDF_Dict_AddNumber(page, "StructParents", static_cast<HPDF_INT32>(pages_.size()));
    HPDF_Dict_AddName(page, "Tabs", "S");
    check();
    pages_.push_back(page);
    return static_cast<int>(pages_.size()) - 1;
}

Ref Objects::page(int index) const {
    return number_of(pages_.at(static_cast<std::size_t>(index)));
}

void Objects::page_contents(int index, std::string_view deflated) {
    HPDF_Dict contents = static_cast<HPDF_PageAttr>(pages_.at(static_cast<std::size_t>(index))->attr)->contents;
    contents->filter = HPDF_STREAM_FILTER_NONE;
    contents->write_fn = write_deflate_filter;
    write_to(contents, deflated);
    check();
}

void Objects::page_overlay(int index, std::string_view deflated) {
    HPDF_Page page = pages_.at(static_cast<std::size_t>(index));
    HPDF_Dict over = HPDF_DictStream_New(doc_->doc->mmgr, doc_->doc->xref);
    HPDF_Array both = HPDF_Array_New(doc_->doc->mmgr);
    check();
    over->filter = HPDF_STREAM_FILTER_NONE;
    over->write_fn = write_deflate_filter;
    write_to(over, deflated);
    HPDF_Array_Add(both, static_cast<HPDF_PageAttr>(page->attr)->contents);
    HPDF_Array_Add(both, over);
    HPDF_Dict_Add(page, "Contents", both);
    check();
}

// The three dictionaries that libharu keeps itself leave `attr` and `write_fn` free.
void Objects::in_catalog(std::string inside) {
    texts_.emplace_back().inside = std::move(inside);
    doc_->doc->catalog->attr = &texts_.back();
    doc_->doc->catalog->write_fn = write_inside;
}

void Objects::in_trailer(std::string inside) {
    texts_.emplace_back().inside = std::move(inside);
    doc_->doc->trailer->attr = &texts_.back();
    doc_->doc->trailer->write_fn = write_inside;
}

void Objects::in_info(std::string inside) {
    texts_.emplace_back().inside = std::move(inside);
    doc_->doc->info->attr = &texts_.back();
    doc_->doc->info->write_fn = write_inside;
}

std::string Objects::producer() const {
    const char* said = HPDF_GetInfoAttr(doc_->doc, HPDF_INFO_PRODUCER);
    return said ? said : "";
}

void Objects::write(const Sink& sink) {
    Output output{sink, doc_->error, {}};
    output.buffer.reserve((1U << 18) + 4096);
    // Owned by the document from here on, and never used again after this call.
    doc_->doc->stream = HPDF_CallbackWriter_New(doc_->doc->mmgr, write_output, &output);
    check();
    HPDF_SaveToStream(doc_->doc);
    check();
    output.flush();
}

} // namespace evenhand::report::pdf
