// Words that are names too.
#include "intake/blind/word_lists.h"

#include "base/words.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace evenhand::intake::blinding {

namespace {

using Words = std::set<std::string_view>;

/// Words parted by blanks.
Words words_in(std::string_view list) {
    const auto words = parted(list);
    return {words.begin(), words.end()};
}

} // namespace

bool is_ordinary(std::string_view key) {
    static const Words words = words_in(
        "demo specimen exhibit example test pattern model instance other holiday money better worst large biggs person "
        "people "
        "old senior written gooding mann nobody data draft proof copy record form answer question noel january "
        "february december wednesday read write speed chip rich chill blink cheer dance glow grin guide laugh leader "
        "learn lend listen mend nurse offer open order pain pardon pause pick plan player plenty point polish pretty "
        "prize quiet real regent rein rent rescue roam rough rusk search serve settle shelter shine sight sketch skip "
        "smile smooth snap soft solo sort spare spell splash stamp start stay stir stop streak study sure surf swing "
        "task taste teach team thank think tidy time title top touch train treat trim try turn type urban vast visit "
        "vote wage wait want war watch wave wax weed weight wheel whip wick width wit yard yield "
        "abbey able ace achieve age alder alpine amber amity an angel april arch archer arrow art ash "
        "ashe august autumn axe bacon badger bailey baker ball balm banks barber bard barker barley barn baron "
        "barrow basil bass bath bay beach beacon beagle bean bear beau beech bell bender bent berry best bill "
        "bin birch bird birdie bishop black blade bland blank blaze blessed blessing bliss block bloom blue "
        "blunt bob bold bolt bond bone bonny boot booth born borrow bough bourne bower bowman box boy brace "
        "brake branch brand brave bray bream breeze brewer briar brick bridge bridges brier bright britain brook "
        "brooks broom brothers brown buck buckle bud buddy budge bugle bull bullock bunting burden burger burn "
        "burns burrow bush butcher butler button cable cage cal can candy cane cannon caper carol carpenter "
        "carter carver case cash castle cave cedar chain chalk chambers chance chandler chant chapel chaplain "
        "chapman charity charm chase chaser cherish cherry cherub chew child chin chip christian "
        "christmas chuck church clarity clay clement clerk click cliff close cloud clover coach coal coast coats "
        "cobble cock coffin coin cole collar collier colt comb comfort confidence conn constable constant cook "
        "cooper cope copper coral cord corn corner cost cotton court cove coward cox crab craft crane cream "
        "creek crier crisp crook cross crow cruise crystal cub cue cuff cull curl curry cutler dab daisy dale "
        "dang darling dash dawn day daze dean deed deer dell des dew dial diamond dick diver do dock doe "
        "doll dolphin don door dot dove drake dream drew driver dry duke dung dyer eagle earl early east "
        "easter ebony echo eden elder elm ember emerald english essence eternity eve even ever ewe fair "
        "faith faithful faithfulness falcon fall fan fang farmer farrow fast fat favor favour fawn feather fee "
        "fell felon fen fern ferry fiddler field fielder fielding fields finch finder fine fire firth "
        "fish fisher flagg flair fleet fletcher flint flood flora flower flowers foot force ford forest fortune "
        "forward foster fountain fowler fox frank free freeman french friday friend frost fry fuller fun gale "
        "gallant game garden gardener garland garrison gates gay gee gem gene gentle gift gill ginger giver "
        "glass glen glory glover go gold golden good goodluck goodness goose gore gosling gown grace "
        "grain granger grant grape grass grave graves gray green greet grey grim grit gross grove grover guest "
        "gull gunner guy ha hail hale hall ham hammer hand hang happiness happy harbour harden hardy hare "
        "harmony harp harper hart harvest haste hatch hatter haven hawk hay haywood hazel he head heard heath "
        "heather heaven hedge held helm hen henna herb herd hermit hero herring hide high hill hills hitch ho "
        "hobby hollow holly holm holt home honest honey honor honour hood hook hop hope horn horse host hound "
        "house how hu hum hung hunt hunter hurt hush hutch imp in inch ink innocent iris iron irons island ivory "
        "ivy jack jade jam jar jasmine jasper jay jeans jet jewel jin joiner jolly jong journey joy judge "
        "jump june juniper justice kan keen keep ken kerb kettle key keys kid kin kind kindness king kit kitchen "
        "kite knight koi lad lady lake lamb lamp lance land landing lane lap larder large lark last latch "
        "laud laurel laurels lavender law lawn lay leaf leaves legend leng liberty lie life light lily limb lime "
        "line link lion lip list lister little lively lock loft long loo look lord lot lotus loud love loveday "
        "lovely loveth low loyal luck lucky lunch lung lux lynx lyric mace magic main major maker mallet malt "
        "man maple mar marble march marina mariner mark market marks marsh marshal marten marvel marvellous "
        "mason mast masters mat mate max maxim may mayor me mead meadow meadows meek mellow melody memory men "
        "merchant mercy merit merry mews midnight might mild miles milk mill miller million mills ming minor "
        "mint miracle miss misty modesty mole monday monk month moon moor more morning morrow moss mountain "
        "mouse muse music my myrtle nail nam neat neighbour nest nettle new nice nick nightingale noble noon "
        "north notion nova nun nurse oak oaks oat oats ocean olive on opal orange orchard orchid osprey otter "
        "outlaw pace pack paddock page painter palm palmer pan pang parish park parker parks parson partner "
        "partridge pat patent patience patron paver pay pea peace peaceful peacock peak pearl peel pen penny "
        "pepper perfect pickle pie pierce pike pilot pin pine ping pink pip pipe piper pitman places plain plane "
        "plant player plum plumb pole pollard pond pong pool pope poppy port porter post potter poulter pound "
        "power powers praise pray preacher precious prentice price pride priest prime primrose prince prior "
        "privet probe proctor progress promise proof prophet prosper prosperity proud prudence purity put quail "
        "quaint quarry queen quest quick quill rabbit race radar rain rake ram rand randy range ranger rank "
        "ransom rave raven ray reader ready reason red redeem reed reeve regal remedy rest reward rhyme rice "
        "rich rider ridge ring ripple rise river rivers road rob robin robins rock rod roe rogue roll rook root "
        "rope rose rosemary round rover row rowan royal ruby rudder rue ruff rule rumble rump rush rust rusty "
        "rye sabbath saddler saffron sage sailor saint salmon salt sam sample sanctuary sand sands sandy "
        "sang sapphire saturday saunter savage saviour sax scarlet scholar scope score scout scrivener sea seal "
        "season seat see self sellers senior serene serenity sergeant sermon set sexton shade shaft sham sharp "
        "she shears sheen shell shepherd sheriff shi shield shin shine ship shipman shoe shore short shy side "
        "silk silver simple sin sing singer single siren sit skill skinner skip skipper sky slack "
        "slate slater slaughter sledge sleep sly small smart smith smithy snipe snow so sole son song sonny soon "
        "sorrow soul sound south spade spark sparks sparrow speak speaker spear speed spice spike spinner spirit "
        "spray spring sprout spur square squire stable stack staff stag stamp stand staple star stark steel "
        "steer step sterling stern sterne stew steward still stock stoker stone stones storey storm story stout "
        "strange stranger straw stream street stride strike strong success sue sugar sui sum summer summers sun "
        "sunday sung sunny sunshine surety swain swallow swan sweet swift sylvan symbol tab table tabor tackle "
        "tad tag tailor tale tall tally tam tang tanner tansy taper tapper tar tasker tea teal tee "
        "temperance tempest temple ten tench tender testimony thorn thrift thrush thursday thyme tide tien "
        "tiger tiller timber tin tinker tipper to toll toller tom tomb tong torch tower town trace "
        "trader trapper travel treasure tree tremble trench trey trial trinity triumph trotter trout true "
        "truelove truly trump trust truth tucker tuesday tulip tune tung turf turner una unique unity us usher "
        "vale valentine valour van vane velvet venture verity verse vessel vicar victory vine "
        "violet viper virtue vision voyage wade wader wake walk walker wall walls wan wand war warbler "
        "ward warden ware warm warner warren wash waste watchman water waters way we weave weaver wedge wedlock "
        "wee weeks weir welcome well wells welsh wen west whale wheat wheel wheeler whisper white wick wild "
        "wilder wiles will willow wily win wind wine wing winner winsome winter winters wisdom wise wish wits "
        "woe wolf won wonder wonderful wood woods woody wool word words worker workman worth worthy wren yam "
        "yang yard yarn yarrow ye year yen yeoman yes yet yew york you young youth zeal zenith zephyr ");
    return words.contains(key) || is_weekday(key);
}

bool is_place(std::string_view key) {
    static const Words words =
        words_in("aberdeen  africa albany   america andover antrim "
                 "arizona arlington armagh ashford asia atlanta  avon ayr bangor "
                 "bath bedford belfast berkeley berlin bethlehem  birmingham blackburn "
                 "bolton boston bradford brent brighton bristol britain brixton "
                 " buckingham burnley burton bury buxton cairo cambridge camden "
                 "brooklyn canterbury cardiff carlisle chelsea    cheltenham "
                 "cheshire chester chesterfield china  colchester cornwall corsica "
                 "coventry crawley croydon cumberland  dallas darlington "
                 "delhi denver derby devon doncaster dorset  dover down dublin dudley "
                 "dundee durham ealing eastbourne edinburgh egypt ely england "
                 "essex eton europe everest exeter falkirk fife  florida france geneva "
                 "georgia germany gibraltar glasgow gloucester goa grantham "
                 "greece greenwich grimsby guildford halifax  hampton harlow harrow "
                 "hastings hereford hertford holland houston huddersfield hull "
                 "huntingdon india indiana inverness ipswich ireland israel italy jamaica jersey "
                 "jordan keele kendal kenya kent  kingston korea "
                 "lagos lancaster leeds leicester lewes lichfield lincoln lisbon liverpool london "
                 " loughborough luton  madrid malta manchester "
                 "mansfield marlow melbourne  mexico milan   monmouth monaco "
                 " naples neath  nepal nevada newark newcastle "
                 "newport newton normandy norfolk northampton norwich nottingham odessa oldham "
                 "orlando oxford paisley paris perth petersburg   "
                 "plymouth poland pontefract poole portsmouth prague  pretoria reading "
                 "reno rhodes rochdale rochester rome rugby russia rutland "
                 "salford salisbury scotland  seoul sheffield shrewsbury  sierra skye "
                 "slough somerset southampton spain  stirling stockport "
                 "stoke stratford suffolk sunderland surrey sussex sutton swansea sweden swindon "
                 "sydney tamworth taunton telford tennessee texas torquay "
                 "trenton trent  truro tyrone ulster valencia venice venezia   "
                 "vienna  wakefield wales walsall  warrington "
                 "warwick washington watford wellington wells westminster  whitby wigan "
                 "wimbledon winchester windsor wolverhampton worcester worthing "
                 "wrexham york");
    return words.contains(key);
}

bool is_determiner(std::string_view key) {
    static const Words words =
        words_in("the a an my our this that no your his her its these those some any each every their");
    return words.contains(key);
}

bool is_done_by_persons(std::string_view key) {
    static const Words words =
        words_in("never always knows keeps leads led says thinks writes wrote knew told said spoke taught teaches "
                 "thought understands understood manages managed listens listened asked asks joined joins also helped "
                 "helps chaired designed organised planned trained worked deserves who ran kept doesnt didnt answered "
                 "answers explained explains handled handles");
    return words.contains(key);
}

bool tells_of_a_person(std::string_view key) {
    static const Words words =
        words_in("lead author manager head chair chosen named promoted appointed elected responsible born hired "
                 "trained invited able late never always led been made asked our my kind calm reliable well good known "
                 "there here quick patient be a an one in on at first employee worked shown taken run");
    return words.contains(key);
}

bool is_said_of_persons(std::string_view verb, std::string_view next) {
    static const Words verbs = words_in("is was has had will became"), of_virtues_too = words_in("a an one in");
    return verbs.contains(verb) && tells_of_a_person(next) && !(verb == "is" && of_virtues_too.contains(next));
}

bool is_role(std::string_view key) {
    static const Words words =
        words_in("boss chef coach guv skipper teacher nurse sister matron gaffer chief mate secretary treasurer chair "
                 "chairman clerk assistant adviser advisor deputy governor trustee manager director lead captain "
                 "president editor head leader officer convenor love duck pet colleague colleagues supervisor foreman "
                 "inspector sergeant constable clinician registrar dietitian caseworker midwife librarian foreman "
                 "superintendent "
                 "commander curate vicar warden coordinator organiser solicitor barrister accountant friend neighbour "
                 "buyer mentor referee boss doctor pastor canon consultant partner");
    return words.contains(key);
}

bool is_relative(std::string_view key) {
    static const Words words = words_in(
        "husband wife son daughter brother sister mother father mum mam mom dad nan grandad granny grandmother "
        "grandfather niece nephew cousin aunt auntie aunty uncle sons daughters brothers sisters parents twin "
        "stepson stepdaughter fiance fiancee grandson granddaughter lad lass boy girl law partner missus hubby "
        "kid ex stepfather stepmother godson goddaughter wifes husbands");
    return words.contains(key);
}

bool is_known_for(std::string_view key) {
    static const Words words =
        words_in("effect method way factor touch approach principle magic treatment rule test audit corner "
                 "system plan fix special standard school doctrine list look");
    return words.contains(key);
}

bool begins_a_sentence(std::string_view key) {
    static const Words words =
        words_in("it the i we in on at he she they my our this that a an as for when if but and from to by is was");
    return words.contains(key);
}

bool leads_to_a_place(std::string_view key) {
    static const Words words =
        words_in("in at to from near around across through outside inside into via towards of between for and cover "
                 "covered covering greater central north south east west inner outer visited leaving left");
    return words.contains(key);
}

bool is_made_as_words_are(std::string_view key) {
    static constexpr std::string_view endings[] = {"ing",  "ings", "ed",  "er",   "ers",  "est", "ly",
                                                   "ness", "tion", "ful", "less", "ment", "able"};
    return key.size() <= 3 ||
           (key.size() <= 9 && std::any_of(std::begin(endings), std::end(endings), [&](std::string_view end) {
                return key.size() > end.size() + 2 && key.ends_with(end);
            }));
}

bool leads_to_a_month(std::string_view key) {
    static const Words words =
        words_in("in since from until till by of early late mid last this every each to and during next between before "
                 "after around end");
    return words.contains(key);
}

bool introduces(std::string_view key) {
    static const Words words =
        words_in("im called regards sincerely faithfully wishes signed named cheers dear nicknamed contact candidate "
                 "applicant");
    return words.contains(key);
}

bool is_thing_with_a_name(std::string_view key) {
    static const Words words =
        words_in("airport arena avenue bank bay borough bridge brigade building cathedral centre "
                 "church circus city clinic college council county court crescent "
                 "dock docks estate gallery garden gardens hall harbour hospice hospital hotel "
                 "house infirmary island lane library line market mill mosque "
                 "museum palace park parliament pier place police prison quay railway road room "
                 "school square stadium station street surgery theatre "
                 "tower town trust university ward way works");
    return words.contains(key);
}

bool is_foreign_article(std::string_view key) {
    static const Words words = words_in("el la los las le les il lo");
    return words.contains(key);
}

bool reports(std::string_view key) {
    static const Words words = words_in("says said say wrote writes write noted notes adds added reports reported");
    return words.contains(key);
}

bool tells_of_religion(std::string_view key) {
    static const Words words = words_in("allah bible chapel christ church cross disciple disciples faith god gospel "
                                        "kaaba lord mosque parish prayer prayers pray prayed religion religious saint "
                                        "sermon service temple worship");
    return words.contains(key);
}

bool leads_to_the_worshipped(std::string_view key) {
    static const Words words = words_in("about by in of on to with");
    return words.contains(key);
}

bool is_uncountable(std::string_view key) {
    static const Words words = {"art",      "blessing", "blue",   "cash",    "chance", "charity",  "clay",    "comfort",
                                "cotton",   "english",  "faith",  "favour",  "frost",  "glass",    "gold",    "good",
                                "grace",    "green",    "grey",   "harmony", "hay",    "home",     "honey",   "honour",
                                "hope",     "ivory",    "joy",    "justice", "law",    "light",    "love",    "luck",
                                "marble",   "mercy",    "merit",  "music",   "new",    "patience", "peace",   "power",
                                "pride",    "progress", "rain",   "red",     "rice",   "salt",     "silk",    "silver",
                                "snow",     "speed",    "spring", "staff",   "steel",  "stone",    "success", "summer",
                                "sunshine", "autumn",   "welsh",  "white",   "winter", "wisdom",   "wood"};
    return words.contains(key);
}

bool tells_of_a_subject(std::string_view key) {
    static const Words words = {
        "asks",    "cant",    "cannot", "cares",  "could",   "delivers",    "deserves",  "didnt",   "doesnt", "gets",
        "hadnt",   "hasnt",   "helps",  "isnt",   "learns",  "listens",     "loves",     "manages", "might",  "must",
        "seems",   "should",  "shows",  "solves", "teaches", "understands", "wasnt",     "whose",   "whom",   "wont",
        "wouldnt", "wants",   "works",  "brings", "comes",   "gives",       "goes",      "keeps",   "knows",  "leads",
        "makes",   "runs",    "says",   "stands", "stays",   "takes",       "tells",     "thinks",  "writes", "also",
        "always",  "became",  "began",  "bought", "brought", "built",       "came",      "can",     "chose",  "dealt",
        "did",     "does",    "drew",   "drove",  "fell",    "felt",        "fought",    "found",   "gave",   "got",
        "grew",    "had",     "has",    "heard",  "held",    "is",          "kept",      "knew",    "led",    "left",
        "lost",    "made",    "met",    "never",  "often",   "oversaw",     "paid",      "ran",     "rose",   "said",
        "sang",    "sat",     "saw",    "sent",   "set",     "sold",        "spent",     "spoke",   "stood",  "taught",
        "then",    "thought", "threw",  "told",   "took",    "understood",  "undertook", "was",     "went",   "who",
        "will",    "woke",    "won",    "wore",   "would",   "wrote"};
    return words.contains(key) || (key.size() > 4 && key.ends_with("ed"));
}

} // namespace evenhand::intake::blinding
