// draw_matrix CANDIDATES CRITERIA: seconds that one picture of the heat map takes while it is scrolled row by row,
// beside the same cells painted plainly (a rectangle and a text each), which is what the machine can do without kept
// pictures. Measured by scripts/bench; needs a display.
#include "desktop/controls/heat_map.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/evtloop.h>
#include <wx/frame.h>

using namespace evenhand::desktop;

namespace {

using Seconds = std::chrono::duration<double>;

/// Figures as three members give them: thirds of levels from 0 to 3, some marked.
HeatMap::Content figures(int candidates, int criteria) {
    static const char* const texts[] = {"0", "0.33", "0.67", "1", "1.33", "1.67", "2", "2.33", "2.67", "3"};
    HeatMap::Content content;
    for (int i = 0; i < candidates; ++i) content.rows.push_back("C" + std::to_string(1000 + i));
    for (int k = 0; k < criteria; ++k) content.columns.push_back("1." + std::to_string(k + 1));
    unsigned number = 7;
    for (int i = 0; i < candidates * criteria; ++i) {
        number = number * 1664525U + 1013904223U;
        const unsigned thirds = (number >> 16) % 10;
        content.cells.push_back({texts[thirds], thirds / 9.0, number % 11 == 0, number % 17 == 0, number % 23 == 0});
    }
    content.words = [](TablePlace) { return std::string("a cell"); };
    return content;
}

/// The same cells, each painted anew every time.
class Plain : public wxWindow {
  public:
    Plain(wxWindow* parent, const HeatMap::Content& content) : wxWindow(parent, wxID_ANY), content_(content) {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    }
    int first = 0;

  private:
    void paint() {
        wxPaintDC dc(this);
        const wxSize cell(46, 28), room = GetClientSize();
        const auto columns = static_cast<int>(content_.columns.size());
        for (int y = 0; y * cell.y < room.y && first + y < static_cast<int>(content_.rows.size()); ++y)
            for (int x = 0; x * cell.x < room.x && x < columns; ++x) {
                const HeatMap::Cell& one = content_.cells[static_cast<std::size_t>((first + y) * columns + x)];
                const auto shade = static_cast<unsigned char>(255 - one.strength * 200);
                dc.SetBrush(wxBrush(wxColour(shade, shade, 255)));
                dc.DrawRectangle(wxRect(wxPoint(x * cell.x, y * cell.y), cell));
                dc.DrawText(one.text, x * cell.x + 6, y * cell.y + 4);
            }
    }
    const HeatMap::Content& content_;
};

void let_it_work() {
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    for (int i = 0; i < 20; ++i) {
        while (loop->Pending()) loop->Dispatch();
        wxTheApp->ProcessPendingEvents();
        loop->ProcessIdle();
        wxMilliSleep(5);
    }
}

/// Seconds for each of so many pictures.
template <class Step>
double time_of(int pictures, wxWindow& window, Step step) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < pictures; ++i) {
        step(i);
        window.Refresh();
        window.Update();
    }
    return Seconds(std::chrono::steady_clock::now() - begin).count() / pictures;
}

void report(int candidates, const std::string& work, double seconds, double beside) {
    std::printf("%10d %-34s %9.4f %9.4f %7.2f %8s\n", candidates, work.c_str(), seconds, beside, seconds / beside, "-");
}

void measure(int candidates, int criteria) {
    const HeatMap::Content content = figures(candidates, criteria);
    auto* frame = new wxFrame(nullptr, wxID_ANY, "bench");
    auto* map = new HeatMap(frame, "Matrix", "", [](TablePlace) {});
    auto* plain = new Plain(frame, content);
    for (wxWindow* one : {static_cast<wxWindow*>(map), static_cast<wxWindow*>(plain)}) one->SetSize(0, 0, 1300, 800);
    frame->SetClientSize(1300, 800);
    frame->Show();
    const auto begin = std::chrono::steady_clock::now();
    map->show(content);
    const double filled = Seconds(std::chrono::steady_clock::now() - begin).count();
    plain->Hide();
    let_it_work();
    map->SetSize(0, 0, 1300, 800);
    const int pictures = 60;
    const double cached = time_of(pictures, *map, [&](int i) { map->Scroll(0, (i * 7) % candidates); });
    map->go_to({0, 0});
    const double keyed = time_of(pictures, *map, [&](int i) { map->go_to({i % candidates, i % criteria}); });
    map->Hide();
    plain->Show();
    let_it_work();
    plain->SetSize(0, 0, 1300, 800);
    const double naive = time_of(pictures, *plain, [&](int i) { plain->first = (i * 7) % candidates; });
    report(candidates, "matrix scrolled / painted plainly", cached, naive);
    report(candidates, "arrow key in the matrix / plainly", keyed, naive);
    report(candidates, "matrix filled / painted plainly", filled, naive);
    frame->Destroy();
    let_it_work();
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) return 2;
    wxApp::SetInstance(new wxApp);
    int count = 1;
    if (!wxEntryStart(count, argv)) return 1;
    wxTheApp->SetExitOnFrameDelete(false);
    {
        wxGUIEventLoop loop;
        const wxEventLoopActivator active(&loop);
        measure(std::atoi(argv[1]), std::atoi(argv[2]));
    }
    wxEntryCleanup();
    return 0;
}
