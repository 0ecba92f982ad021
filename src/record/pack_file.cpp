#include "record/pack_file.h"

#include "base/errors.h"
#include "base/files.h"
#include "record/database.h"
#include "record/lock.h"
#include "seal/stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace evenhand::record {

namespace {

namespace fs = std::filesystem;

/// The header: what the file is, then how the key is made.
constexpr std::string_view magic("EVNHPCK1", 8);
constexpr std::size_t header_size = magic.size() + seal::derivation_size;
/// Before each frame: its kind, its length, and bytes that prove both, so that a changed length is not taken for a
/// frame that was being written.
constexpr std::size_t check_size = 4, frame_head = 1 + 4 + check_size;
constexpr std::size_t proof_size = 16; // at the end of what is encrypted

std::string digest_of(std::string_view before, std::string_view bytes) {
    const Digest digest = Sha256().add(before).add(bytes).finish();
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string head_of(char kind, std::size_t length, std::string_view bound) {
    std::string head(1, kind);
    for (int shift = 24; shift >= 0; shift -= 8) head += static_cast<char>(length >> shift & 255);
    return head + digest_of("evenhand-frame-1" + head, bound).substr(0, check_size);
}

std::size_t length_in(std::string_view head) {
    std::size_t length = 0;
    for (std::size_t i = 1; i <= 4; ++i) length = length << 8 | static_cast<unsigned char>(head[i]);
    return length;
}

/// Whether nothing was written there yet: after a power cut a file may have its length, but not its bytes.
bool unwritten(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

bool write_all(int descriptor, std::string_view bytes, std::size_t at) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        at += static_cast<std::size_t>(written);
    }
    return true;
}

InvalidInput wrong(const fs::path& path, std::string message, std::string expected = {}) {
    return InvalidInput({{Problem::Severity::error, path.string(), 0, 0, std::move(message), std::move(expected)}});
}

} // namespace

bool is_pack(const fs::path& path) {
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) return false;
    std::string start(magic.size(), '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    return stream && start == magic;
}

NewPackFile::NewPackFile(const fs::path& target, const seal::Secret& passphrase, const seal::Cost& cost,
                         const std::string& genesis)
    : scaffold_(target) {
    seal::require_long_enough(passphrase.view());
    refuse_existing(target);
    const seal::NewKey made = seal::new_key(passphrase.view(), cost);
    const std::string header = std::string(magic) + seal::to_bytes(made.derivation);
    const std::string bound = digest_of({}, header);
    const std::string encrypted = seal::encrypt(made.key, genesis, bound);
    make_private_file(scaffold_.path());
    AtomicFile file(scaffold_.path()); // keeps its mode
    file.write(header);
    file.write(head_of('g', encrypted.size(), bound));
    file.write(encrypted);
    file.commit();
}

PackFile::PackFile(const fs::path& path, const seal::Secret& passphrase, Access access) : path_(path) {
    std::string bytes = read_file(path);
    if (bytes.compare(0, magic.size(), magic) != 0)
        throw wrong(path, "this is not a panel pack", "a file that `evenhand pack` made");
    require_whole(bytes.size() < header_size);
    try {
        key_ = seal::key_of(passphrase.view(),
                            seal::read_derivation(std::string_view(bytes).substr(magic.size(), seal::derivation_size)));
    } catch (const InvalidInput& error) {
        throw wrong(path, error.problems().front().message, error.problems().front().expected);
    }
    read(bytes);
    if (access == Access::read) return;
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor_ < 0) failed(errno);
    if (end_ < bytes.size() && (::ftruncate(descriptor_, static_cast<off_t>(end_)) != 0 || ::fsync(descriptor_) != 0)) {
        const int error = errno;
        ::close(descriptor_);
        failed(error);
    }
}

PackFile::~PackFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    forget();
}

void PackFile::forget() {
    seal::wipe(genesis_);
    for (std::string& commit : commits_) seal::wipe(commit);
    commits_.clear();
}

void PackFile::failed(int error) const {
    throw StorageError(fmt::format("Cannot write {}: {}. Nothing was changed.", path_.string(), std::strerror(error)));
}

void PackFile::damaged(std::size_t at) const {
    throw wrong(
        path_,
        fmt::format("it was changed or damaged after it was written (at byte {}); nothing was taken from it", at),
        "the file as it was made or handed in: ask for it again");
}

void PackFile::require_whole(bool torn) const {
    if (torn) throw wrong(path_, "its end is missing: it was cut off on its way", "the whole file: ask for it again");
}

void PackFile::read(const std::string& bytes) {
    bound_ = digest_of({}, std::string_view(bytes).substr(0, header_size));
    std::size_t at = header_size;
    bool closing = false, torn = false;
    while (at < bytes.size()) {
        const std::string_view rest = std::string_view(bytes).substr(at);
        torn = rest.size() < frame_head;
        if (torn) break;
        const std::size_t length = length_in(rest);
        if (head_of(rest.front(), length, bound_) != rest.substr(0, frame_head)) {
            torn = unwritten(rest.substr(frame_head));
            if (torn) break;
            damaged(at);
        }
        closing = rest.front() == static_cast<char>(Kind::sealed);
        torn = rest.size() < frame_head + length;
        if (torn) break;
        const std::string_view encrypted = rest.substr(frame_head, length);
        try {
            take(static_cast<Kind>(rest.front()), seal::decrypt(key_, encrypted, bound_));
        } catch (const InvalidInput&) {
            const bool last = frame_head + length == rest.size();
            torn = last && unwritten(encrypted.substr(length - std::min(length, proof_size)));
            if (torn) break;
            damaged(at);
        }
        bound_ = digest_of(bound_, rest.substr(0, frame_head + length));
        at += frame_head + length;
        if (head_.empty()) head_ = bytes.substr(0, at);
    }
    // What was being added when everything stopped is cut off; a pack that was handed in was written whole.
    require_whole(head_.empty() || (closing && torn));
    if (handed_in() && at < bytes.size()) damaged(at);
    end_ = at;
}

void PackFile::take(Kind kind, std::string plain) {
    const bool first = head_.empty();
    if (first != (kind == Kind::genesis) || handed_in()) throw InvalidInput("A frame is out of its place");
    if (kind == Kind::genesis)
        genesis_ = std::move(plain);
    else if (kind == Kind::commit)
        commits_.push_back(std::move(plain));
    else if (kind == Kind::sealed && commits_.empty())
        sealed_ = std::move(plain);
    else
        throw InvalidInput("A frame is out of its place");
}

std::string PackFile::frame(Kind kind, const std::string& plain, const std::string& bound) const {
    const std::string encrypted = seal::encrypt(key_, plain, bound);
    if (encrypted.size() > UINT32_MAX) throw StorageError("That is more than a panel pack can hold.");
    return head_of(static_cast<char>(kind), encrypted.size(), bound) + encrypted;
}

bool PackFile::is_in_place() const {
    return is_still_there(path_, descriptor_);
}

void PackFile::append(const std::string& commit) {
    const std::string bytes = frame(Kind::commit, commit, bound_);
    if (!write_all(descriptor_, bytes, end_) || ::fdatasync(descriptor_) != 0) {
        const int error = errno;
        if (::ftruncate(descriptor_, static_cast<off_t>(end_)) != 0) {
            // What stands behind the end is no whole frame, and is cut off when the pack is opened.
        }
        failed(error);
    }
    bound_ = digest_of(bound_, bytes);
    end_ += bytes.size();
}

void PackFile::close(const std::string& sealed) {
    const std::string bound = digest_of(digest_of({}, std::string_view(head_).substr(0, header_size)),
                                        std::string_view(head_).substr(header_size));
    AtomicFile file(path_);
    file.write(head_);
    file.write(frame(Kind::sealed, sealed, bound));
    file.commit();
    sealed_ = sealed;
}

} // namespace evenhand::record
