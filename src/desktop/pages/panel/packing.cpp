// Making packs and sheets of scores, and taking them back. A passphrase is meant to take its time: off the thread.
#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/panel/packs_view.h"
#include "desktop/window/passphrase_dialog.h"
#include "panel/packs.h"
#include "record/originals.h"
#include "record/pack.h"
#include "record/score_sheets.h"

#include <algorithm>
#include <memory>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

FileKind packs(std::string title) {
    return {std::move(title), tr("Panel packs"), "*.pack"};
}

std::string who_is_awaited(const Context& context, spec::Stage stage) {
    const auto awaited = panel::awaited(context.vacancy(), stage);
    return awaited.empty() ? tr("everybody has handed in, and every pack was opened")
                           : trf("it stays sealed until everybody has handed in; awaited: {}", list_words(awaited));
}

} // namespace

// --- packs ----------------------------------------------------------------------------------------------------------

void PacksView::make() {
    const panel::Person* member = chosen();
    if (!member || !context_.files.save) return;
    const std::string actor = context_.actor(), id = member->id, name = member->name;
    const spec::Stage stage = context_.stage;
    try {
        panel::require_may_take_pack(context_.vacancy(), actor, stage, id); // before anybody types a passphrase
    } catch (const Error& refusal) {
        return context_.say(describe(refusal));
    }
    const auto target = context_.files.save(packs(tr("Where to put the pack")), record::safe_name(name) + ".pack");
    if (!target) return;
    struct Making {
        seal::Secret words;
        std::optional<record::NewPack> pack;
    };
    const auto making = std::make_shared<Making>();
    auto words = ask_passphrase(
        this, tr("Make a panel pack"),
        {trf("The pack of {} opens by a passphrase alone.", name),
         tr("Send them the file, and tell them the passphrase by another way, such as by telephone. Nobody can get it "
            "out of the record again, and you need it too when the pack comes back: if it is forgotten, withdraw the "
            "pack and make another.")},
        true, tr("Ma&ke the pack"));
    if (!words) return context_.say(tr("No pack was made."));
    making->words = std::move(*words);
    Work work;
    work.says = trf("Making the pack of {}…", name);
    work.uses_record = true;
    work.run = [this, making, actor, stage, id, target](const Progress&) {
        making->pack.emplace(*context_.record, actor, stage, id, making->words, *target);
    };
    work.finished = [this, making, actor, stage, id, name, target] {
        const bool noted = context_.act(
            actor, [&] { return panel::make_pack(context_.vacancy(), actor, stage, id, making->pack->known_by()); },
            [&] { return trf("the pack of {} is in {}", name, target->filename().string()); });
        if (!noted) return;
        try {
            making->pack->keep();
        } catch (const std::exception& error) {
            context_.alarm(describe(error));
        }
        context_.changed();
        table_->SetFocus();
    };
    context_.run(std::move(work));
}

void PacksView::take_back() {
    if (!may_pack() || !context_.files.open) return;
    if (const auto file = context_.files.open(packs(tr("Take a returned pack")))) take_pack_of(*file);
}

void PacksView::take_pack_of(const std::filesystem::path& file) {
    const std::string name = file.filename().string(), actor = context_.actor();
    if (!record::is_pack(file)) return context_.say(trf("{} is not a panel pack.", name));
    struct Taking {
        seal::Secret words;
        panel::Events events;
    };
    const auto taking = std::make_shared<Taking>();
    auto words =
        ask_passphrase(this, tr("Take a returned pack"),
                       {trf("{} opens by the passphrase with which it was made.", name)}, false, tr("&Take it back"));
    if (!words) return context_.say(tr("Nothing was taken."));
    taking->words = std::move(*words);
    Work work;
    work.says = trf("Reading {}…", name);
    work.uses_record = true;
    work.run = [this, taking, actor, file](const Progress&) {
        taking->events = record::pack_returned(*context_.record, actor, file, taking->words);
    };
    work.finished = [this, taking, actor] {
        const std::string id = std::get<panel::PackReturned>(taking->events.front().what).id;
        const auto& all = context_.vacancy().packs;
        const auto pack = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
        const std::string member = pack->person;
        const spec::Stage stage = pack->stage;
        if (!context_.act(
                actor, [&] { return std::move(taking->events); },
                [&] {
                    return trf("the pack of {} is taken back: {}", context_.vacancy().find_person(member)->name,
                               who_is_awaited(context_, stage));
                }))
            return;
        context_.changed();
        choose(member);
        table_->SetFocus();
    };
    work.failed = [this](const std::string& why) {
        context_.say(tr("Nothing was taken."));
        context_.alarm(why);
    };
    context_.run(std::move(work));
}

void PacksView::withdraw() {
    const panel::Person* member = chosen();
    if (!may_pack()) return;
    const std::string id = member->id, name = member->name, why = trimmed(utf8(why_->GetValue()));
    if (!context_.act(
            context_.actor(),
            [&] { return panel::withdraw_pack(context_.vacancy(), context_.actor(), context_.stage, id, why); },
            [&] {
                return trf(
                    "the pack of {} is withdrawn and will not be taken back; they can score in the record, or in "
                    "a new pack",
                    name);
            })) {
        if (why.empty()) why_->SetFocus();
        return;
    }
    why_->Clear();
    table_->SetFocus();
    context_.changed();
}

// --- sheets of scores -----------------------------------------------------------------------------------------------

void PacksView::write_sheet() {
    const panel::Person* member = chosen();
    if (!member || !may_write_sheet() || !context_.files.save) return;
    const FileKind kind{tr("Where to put the sheet of scores"), tr("Spreadsheets"), "*.xlsx;*.csv"};
    const auto target = context_.files.save(kind, record::safe_name(member->name) + ".xlsx");
    if (!target) return;
    try {
        const std::size_t rows = record::write_score_sheet(*context_.record, context_.stage, *member, *target);
        context_.say(trn("{} row", "{} rows", static_cast<long long>(rows)) + " " +
                     trf("written to {}, for {}.", target->filename().string(), member->name));
    } catch (const StorageError& failure) {
        context_.alarm(describe(failure));
    } catch (const Error& refusal) {
        context_.say(describe(refusal));
    }
}

void PacksView::take_sheet() {
    if (!may_write_sheet() || !context_.files.open) return;
    const auto chosen_file =
        context_.files.open({tr("Take a filled-in sheet"), tr("Spreadsheets"), "*.xlsx;*.csv;*.ods"});
    if (!chosen_file) return;
    const std::filesystem::path file = *chosen_file;
    const std::string name = file.filename().string(), actor = context_.actor();
    const auto scores = std::make_shared<panel::SheetScores>();
    Work work;
    work.says = trf("Reading {}…", name);
    work.uses_record = true;
    work.run = [this, file, name, actor, stage = context_.stage, scores](const Progress&) {
        const auto rows = record::score_sheet_in(read_file(file), name);
        if (!rows)
            throw InvalidInput({{Problem::Severity::error, name, 0, 0, "this is no sheet of a member's scores",
                                 "a sheet that was saved here, filled in"}});
        *scores = record::scores_of_sheet(*context_.record, stage, *rows, name, actor);
    };
    work.finished = [this, name, actor, scores] {
        const auto count = [](std::size_t number) { return static_cast<long long>(number); };
        said_of_sheet(name, {});
        const std::string says = trn("{} score taken", "{} scores taken", count(scores->taken)) + ", " +
                                 trf("{} as before, {} left blank", count(scores->unchanged), count(scores->blank));
        if (scores->taken == 0) return context_.say(says);
        if (context_.act(
                actor, [&] { return std::move(scores->events); }, [&] { return says; }))
            context_.changed();
    };
    work.failed = [this, name](const std::string& why) { said_of_sheet(name, why); };
    context_.run(std::move(work));
}

/// Every cell that is wrong stays to be read while the sheet is mended.
void PacksView::said_of_sheet(const std::string& file, const std::string& problems) {
    if (problems.empty() && found_->HasFocus()) table_->SetFocus();
    found_for_ = context_.record->path().string() + " " + context_.actor();
    show_text(*found_, shown(problems));
    found_->Show(!problems.empty());
    Layout();
    if (problems.empty()) return;
    context_.say(trf("Nothing was taken from {}.", file));
    found_->SetFocus();
}

} // namespace evenhand::desktop
