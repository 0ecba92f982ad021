#include "record/create.h"

#include "record/load.h"
#include "record/scaffold.h"
#include "record/schema.h"
#include "record/writer.h"

namespace evenhand::record {

namespace {

namespace fs = std::filesystem;

const std::string& officer_of(const panel::Events& genesis) {
    const auto* created = genesis.empty() ? nullptr : std::get_if<panel::VacancyCreated>(&genesis.front().what);
    if (!created) throw StorageError("A record begins with the event that creates its vacancy.");
    return created->officer;
}

} // namespace

void make_record(const fs::path& path, panel::Events genesis, const std::string& at) {
    const std::string officer = officer_of(genesis);
    Scaffold scaffold(path);
    {
        Database database = Database::create(scaffold.path());
        Transaction transaction(database, Transaction::Kind::write);
        make_tables(database, current_version());
        Writer writer(database);
        Digest hash = no_digest;
        long long number = 0;
        for (panel::Event& event : genesis) writer.add(++number, at, officer, event, hash);
        load(database); // what cannot be read as a vacancy is not kept
        transaction.commit();
    }
    scaffold.publish();
}

} // namespace evenhand::record
