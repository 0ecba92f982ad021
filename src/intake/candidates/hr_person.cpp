// Names, addresses, telephone numbers of HR-XML.
#include "base/text.h"
#include "intake/candidates/entries.h"
#include "intake/candidates/xml_parts.h"

#include <algorithm>
#include <utility>

namespace evenhand::intake::candidates {

namespace {

void read_name(Item name, Candidate& candidate) {
    const std::string whole = name.say({"FormattedName", "LegalName"});
    std::vector<std::string> given = name.say_all("GivenName"), family = name.say_all("FamilyName");
    const std::vector<std::string> middle = name.say_all("MiddleName");
    given.insert(given.end(), middle.begin(), middle.end());
    candidate.add_name(whole.empty() ? name.text : whole, given, family);
    candidate.add(Meaning::known_as, "Known as", name.say({"PreferredGivenName", "PreferredName"}));
    name.text.clear();
    add_rest(candidate, "Other names", name); // former ones, titles
}

/// A number in one piece, or in the pieces in which it is dialled.
std::string number(Item& item) {
    std::string whole = item.say({"FormattedNumber"});
    if (!whole.empty()) return whole;
    std::string text = item.say({"CountryDialing", "InternationalCountryCode"});
    if (!text.empty() && text[0] != '+') text.insert(0, "+");
    for (const std::string& piece : {item.say({"AreaDialing", "AreaCityCode", "NationalNumber"}),
                                     item.say({"DialNumber", "SubscriberNumber"}), item.say({"Extension"})})
        if (!piece.empty()) text += (text.empty() ? "" : " ") + piece;
    return text;
}

void add_net_address(std::string text, Candidate& candidate) {
    if (folded(text).starts_with("mailto:")) text.erase(0, 7);
    const bool mail = text.find('@') != std::string::npos && text.find("//") == std::string::npos;
    candidate.add(mail ? Meaning::email : Meaning::links, mail ? "E-mail" : "Profile links", text);
}

/// One `ContactMethod` (HR-XML 2) or `Communication` (3): whatever it holds.
void read_contact(Item contact, Candidate& candidate) {
    for (const char* phone : {"Telephone", "Mobile", "Phone", "Fax", "Pager"})
        for (Item& one : contact.take_all(phone)) {
            const std::string dialled = number(one);
            candidate.add(Meaning::phone, "Telephone", dialled.empty() ? one.text : dialled);
        }
    candidate.add(Meaning::phone, "Telephone", number(contact));
    for (const char* net : {"InternetEmailAddress", "Email", "InternetWebAddress", "Web", "URI"})
        for (const std::string& text : contact.say_all(net)) add_net_address(text, candidate);
    for (const char* address : {"PostalAddress", "Address"})
        for (Item& one : contact.take_all(address)) read_address(one, candidate);
    contact.say({"ChannelCode"});
    contact.say({"Use", "UseCode"});
    contact.say({"Location"});
    add_rest(candidate, "Contact (further details)", contact);
}

} // namespace

void read_address(Item& address, Candidate& candidate) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& line) {
        if (!line.empty()) lines.push_back(line);
    };
    Item delivery = address.take("DeliveryAddress");
    for (Item* part : {&delivery, &address}) {
        for (const char* name : {"AddressLine", "AddressLine2", "LineOne", "LineTwo", "LineThree", "FormattedAddress"})
            for (const std::string& line : part->say_all(name)) add(line);
        const std::string house = part->say({"BuildingNumber"});
        add(tidied(part->say({"Unit"}) + " " + house + " " + part->say({"StreetName", "Street"})));
        add(part->say({"PostOfficeBox"}));
    }
    const std::string code = address.say({"PostalCode"});
    add(address.say({"CityName", "Municipality", "City"}));
    add(address.say({"CountrySubDivisionCode", "CountrySubdivisionCode", "Region"}));
    add(code);
    add(std::exchange(address.text, {}));
    candidate.add(Meaning::address, "Address", joined(lines, "\n"));
    Item country = address.take("Country");
    const std::string label = country.say({"Label"}), spelt = label.empty() ? country.all_text() : label;
    candidate.add(Meaning::other, "Country", spelt.empty() ? address.say({"CountryCode"}) : spelt);
    add_rest(candidate, "Address (further details)", delivery);
    add_rest(candidate, "Address (further details)", address);
}

void read_hr_person(Item& person, Candidate& candidate) {
    for (Item& name : person.take_all("PersonName")) read_name(std::move(name), candidate);
    for (const char* contact : {"ContactMethod", "Communication"})
        for (Item& one : person.take_all(contact)) read_contact(std::move(one), candidate);
    for (const char* birth : {"BirthDate", "DateOfBirth"})
        candidate.add(Meaning::birth_date, "Date of birth", person.take_deep(birth).all_text());
    for (const char* legal : {"PersonLegalID", "LegalIdentifiers", "PersonLegalId", "SocialSecurityNumber"})
        candidate.add(Meaning::other, "National insurance or other legal number", person.take_deep(legal).all_text());
    for (const char* id : {"PersonID", "PersonId"})
        candidate.add(Meaning::other, candidate_number, person.take(id).all_text());
    add_rest(candidate, "Personal data", person); // nationality, gender, residence…
}

} // namespace evenhand::intake::candidates
