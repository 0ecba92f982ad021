// How numbers, references and text strings are written in a PDF file, and deflate.
#include "report/pdf/objects.h"
#include "report/pdf/utf.h"

#include <charconv>
#include <cmath>
#include <new>
#include <zlib.h>

namespace evenhand::report::pdf {

void append_number(std::string& out, std::uint32_t value) {
    char digits[12];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_number(std::string& out, double value) {
    long long hundredths = std::llround(value * 100);
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, hundredths / 100).ptr);
    const int rest = static_cast<int>(hundredths % 100);
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10) out += static_cast<char>('0' + rest % 10);
}

std::string ref_text(Ref ref) {
    std::string text;
    append_number(text, ref);
    return text += " 0 R";
}

std::string text_string(std::string_view utf8) {
    std::string out = "<FEFF";
    for (const char32_t c : decode(utf8)) append_utf16_hex(out, c);
    return out += '>';
}

struct Deflater::State {
    z_stream stream{};
    std::string buffer;
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
    // Level 4 is half the time of 6 for a tenth more bytes on pages of text.
    if (deflateInit(&state_->stream, 4) != Z_OK) throw std::bad_alloc();
}

Deflater::~Deflater() {
    deflateEnd(&state_->stream);
}

std::string Deflater::operator()(std::string_view data) {
    z_stream& stream = state_->stream;
    deflateReset(&stream);
    state_->buffer.resize(deflateBound(&stream, data.size()));
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(state_->buffer.data());
    stream.avail_out = static_cast<uInt>(state_->buffer.size());
    deflate(&stream, Z_FINISH);
    return state_->buffer.substr(0, state_->buffer.size() - stream.avail_out);
}

} // namespace evenhand::report::pdf
