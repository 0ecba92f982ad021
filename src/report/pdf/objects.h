// The objects of a PDF file; the door to libharu, which numbers, writes and cross-references them.
#pragma once
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;

namespace evenhand::report::pdf {

using Ref = std::uint32_t; ///< an object's number; 0 is none

std::string to_string(Ref ref) = delete; // write ref_text(): "12 0 R"
std::string ref_text(Ref ref);
/// A text string of PDF as hexadecimal UTF-16 with a byte order mark: `<FEFF0041>`.
std::string text_string(std::string_view utf8);
/// Appends a number with at most two decimals, always with a point as PDF wants it.
void append_number(std::string& out, double value);
void append_number(std::string& out, std::uint32_t value);

/// Something that can write the inside of its dictionary when the file is saved. A large document has hundreds of
/// thousands of structure elements: written late from a few bytes each they cost a quarter of libharu's own
/// dictionaries.
class Writable {
  public:
    virtual ~Writable() = default;
    virtual void write(std::string& out) const = 0;
};

/// Deflates many small pieces with one state.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    std::string operator()(std::string_view data);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One PDF file in the making. After any exception it is of no use but to be destroyed.
class Objects {
  public:
    /// \param archival as PDF 1.4, on which PDF/A-1 rests
    explicit Objects(bool archival = false);
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    /// A dictionary; `inside` is what stands between << and >>.
    Ref add(std::string inside);
    /// A dictionary that is written by `content`, which must live as long as this.
    Ref add(const Writable& content);
    /// A dictionary to be filled in later.
    Ref reserve();
    void fill(Ref reserved, std::string inside);
    /// A stream. \param deflated whether the data are deflated already; if not they are written as they are
    Ref add_stream(std::string inside, std::string_view data, bool deflated);

    /// A page in points; gives its index from 0. \param resources its resource dictionary, reserved before
    int add_page(double width, double height, Ref resources);
    Ref page(int index) const;
    /// The page's drawing, deflated; and one drawn over it, deflated. Each once.
    void page_contents(int index, std::string_view deflated);
    void page_overlay(int index, std::string_view deflated);

    void in_catalog(std::string inside);
    void in_trailer(std::string inside);
    void in_info(std::string inside);
    /// What the information dictionary says has produced the file.
    std::string producer() const;

    using Sink = std::function<void(std::string_view bytes)>;
    /// Writes the file in pieces; what the sink throws comes out of here.
    void write(const Sink& sink);

  private:
    struct Doc;
    struct Text;
    _HPDF_Dict_Rec* new_dict(const Writable* content);
    void check() const;

    std::unique_ptr<Doc> doc_;
    std::deque<Text> texts_;
    std::unordered_map<Ref, Text*> reserved_;
    std::vector<_HPDF_Dict_Rec*> pages_;
};

} // namespace evenhand::report::pdf
