#include "golden.h"

#include "base/files.h"
#include "cli/cli.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace golden {

namespace {

const fs::path data = fs::path(EVENHAND_TEST_DATA) / "cli";

/// Words as a shell would see them: blanks separate, "…" and '…' hold together, $ROOT is this repository.
std::vector<std::string> words_of(std::string command) {
    for (std::size_t at = command.find("$ROOT"); at != std::string::npos; at = command.find("$ROOT"))
        command.replace(at, 5, EVENHAND_ROOT);
    std::vector<std::string> words;
    char quote = 0;
    bool open = false;
    for (const char c : command) {
        if (quote ? c == quote : c == '"' || c == '\'') {
            quote = quote ? '\0' : c;
            if (!open) words.emplace_back();
            open = true;
        } else if (c == ' ' && !quote) {
            open = false;
        } else {
            if (!open) words.emplace_back();
            open = true;
            words.back() += c;
        }
    }
    if (words.empty() || words.front() != "evenhand") throw std::runtime_error("no command of evenhand: " + command);
    words.erase(words.begin());
    return words;
}

std::string neutral(std::string text) {
    static const std::regex hash("[0-9a-f]{64}");
    text = std::regex_replace(text, hash, "HASH");
    static const std::regex fingerprint("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    text = std::regex_replace(text, fingerprint, "FINGERPRINT");
    for (const auto& [folder, name] : {std::pair<std::string, std::string>(fs::current_path().string(), "$HERE"),
                                       {EVENHAND_ROOT, "$ROOT"}})
        for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
            text.replace(at, folder.size(), name);
    return text;
}

/// Each line with something in front, the last one ended.
std::string lines_with(const std::string& text, const std::string& before) {
    std::string result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) result += before + line + '\n';
    return result;
}

} // namespace

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(data))
        if (entry.path().extension() == ".txt") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Part> parse(const fs::path& file) {
    std::vector<Part> parts;
    std::istringstream stream(evenhand::read_file(file));
    for (std::string line; std::getline(stream, line);) {
        Part part;
        if (line.starts_with("$ ")) {
            part.kind = Part::Kind::step;
            part.step.command = line.substr(2);
            part.step.words = words_of(part.step.command);
        } else if (line.starts_with("@file ")) {
            part.kind = Part::Kind::file;
            part.name = line.substr(6);
            for (std::string inner; std::getline(stream, inner) && inner != "@end";) part.text += inner + '\n';
        } else if (line.starts_with("@include ")) {
            part.kind = Part::Kind::include;
            part.name = line.substr(9);
        } else if (!line.starts_with("#") && !parts.empty() && parts.back().kind == Part::Kind::step) {
            parts.back().step.expected += line + '\n';
            continue;
        } else {
            part.text = line;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::string unparse(const std::vector<Part>& parts) {
    std::string text;
    for (const Part& part : parts) {
        switch (part.kind) {
        case Part::Kind::text:
            text += part.text + '\n';
            break;
        case Part::Kind::include:
            text += "@include " + part.name + '\n';
            break;
        case Part::Kind::file:
            text += "@file " + part.name + '\n' + part.text + "@end\n";
            break;
        case Part::Kind::step:
            text += "$ " + part.step.command + '\n' + part.step.expected;
            break;
        }
    }
    return text;
}

std::string Runner::run(const std::vector<std::string>& words) {
    std::ostringstream out, err;
    std::mt19937 numbers(random_++);
    const auto start = evenhand::parse_moment("2026-11-22T09:00:00Z") + std::chrono::minutes(seconds_++);
    const evenhand::cli::World world{out,
                                     err,
                                     evenhand::stepping_clock(start, std::chrono::seconds(0)),
                                     [&] { return static_cast<std::uint32_t>(numbers()); },
                                     "login-name",
                                     false};
    const int status = evenhand::cli::run(words, world);
    std::string said = lines_with(out.str(), "") + lines_with(err.str(), "! ");
    if (status != 0) said += "= " + std::to_string(status) + '\n';
    return neutral(said);
}

Folder::Folder() : before_(fs::current_path()) {
    fs::current_path(here_.path());
}

Folder::~Folder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
}

namespace {

void play_into(std::vector<Part>& parts, Runner& runner) {
    for (Part& part : parts) {
        if (part.kind == Part::Kind::file)
            std::ofstream(part.name, std::ios::binary) << part.text;
        else if (part.kind == Part::Kind::step)
            part.step.expected = runner.run(part.step.words);
        else if (part.kind == Part::Kind::include)
            follow(part.name, runner);
    }
}

} // namespace

void follow(const std::string& name, Runner& runner) {
    std::vector<Part> parts = parse(data / name);
    play_into(parts, runner);
    for (const Part& part : parts)
        if (part.kind == Part::Kind::step && part.step.expected.find("\n= ") != std::string::npos)
            throw std::runtime_error(name + ": " + part.step.command + "\n" + part.step.expected);
}

std::vector<Part> play(const std::vector<Part>& parts) {
    const Folder folder;
    Runner runner;
    std::vector<Part> played = parts;
    play_into(played, runner);
    return played;
}

} // namespace golden
