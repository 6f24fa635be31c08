// Makes ingest/data/event-verbs.json from the PETRARCH2 verb dictionary, whose verbs carry CAMEO event codes.
//
//   curl -LO https://raw.githubusercontent.com/openeventdata/petrarch2/676801cd9cb2924bbbad09f86d15c9323e7097bf/petrarch2/data/dictionaries/CAMEO.2.0.txt
//   node scripts/data/convert-event-verbs.mjs CAMEO.2.0.txt
//
// Kept are single verbs that have a code of their own or of their block without a pattern around them. Origin and
// licence stand in ingest/data/README.md.
import { readFileSync, writeFileSync } from "node:fs";

const source = process.argv[2];
if (source === undefined) {
  console.error("Usage: node scripts/data/convert-event-verbs.mjs <CAMEO.2.0.txt>");
  process.exit(2);
}
const target = new URL("../../ingest/data/", import.meta.url);
const baseForms = new Set(JSON.parse(readFileSync(new URL("verbs.json", target), "utf8")));

/** CAMEO codes by their longest prefix, with the relation of the PLOVER class that took their place. */
const RELATION_OF = [
  ["02", "REQUESTED"],
  ["05", "SUPPORTED"],
  ["07", "AIDED"],
  ["09", "INVESTIGATED"],
  ["10", "REQUESTED"],
  ["11", "DISAPPROVED_OF"],
  ["12", "REJECTED"],
  ["163", "SANCTIONED"],
  ["17", "COERCED"],
  ["18", "ASSAULTED"],
  ["19", "ASSAULTED"],
  ["20", "ASSAULTED"],
];

/** Verbs that with a name as their object mostly mean something else ("beat Sweden", "pass Lyon"), or take none. */
const OTHER_MEANING = new Set(
  `contribute defend evacuate guard interfere intervene protect stabilise stabilize tend ward
  altercate beat best blow break bust cane circle clash combat conflict contaminate corrupt crack damage defeat die
  disarm dominate duel engage explode fight fire flatten flog grapple harm hit impair infest inhabit mar master match
  overcome overshadow overtake pit pound quarrel rampage ram reside repel repulse retaliate rebuff ring rip scuffle
  skirmish snipe spoil stone struggle surmount surround target tarnish tear vitiate wrestle obliterate crush master
  encircle foray hurt dishonor dishonour hammer lash savage smash stab subjugate
  appropriate bill block cage capture catch contain curb demolish enclose enforce extract fine forbid force grab impel
  impose inflict levy moderate overturn pluck pressure pull quell reimpose reinforce remove repress restrict
  revolutionise revolutionize shun snatch steal subdue subvert take tax usurp vandalise vandalize veto withhold wrest
  exclude bar confine disallow convict sue prosecute indict
  acquaint amass apprise apprize approach arrive assemble attend brave broker cable cluster communicate conglomerate
  congregate conjoin consider constellate contemplate converse depart egress elicit embark encounter excogitate face
  flock gather hear host huddle innovate insert interact introduce invite join journey learn leave meditate meet mull
  muse notify ponder promulgate reason reconsider ruminate speculate summon think tour travel unite weigh debate
  discuss confront confer convene converge call
  abhor allege argue aver avow brand challenge charge claim compensate compete complain contend contest contradict
  contrast contravene counter counterbalance cry curse debase defer degrade delay despair differ disagree disappoint
  disapprove discourage dishearten dismay dismiss dispute dissent express fault forestall grieve grill hamper hinder
  humble impede implicate inhibit jeer lament lecture mourn obstruct override overrule postpone prevent procrastinate
  refute regret remit remonstrate renounce retard sadden scoff shelve slight spurn stall stymie suspect swear table
  wail weep whine wrangle distrust disgrace humiliate
  analyse analyze ascertain check comb dig examine explore mine monitor rake research reexamine scan search skim spy study
  sweep unearth inspect
  breach decline defect defy fail object
  adjure advise advocate appeal apply bid campaign clamor clamour counsel crusade decree demand desire hint hope
  insist necessitate need plead press propose push recommend solicit suggest ask order solicit
  admire admit advertise advertize affect affirm agree ally apologise apologize appreciate associate back bargain barter
  bless celebrate cheer clap collaborate commemorate concert confess confide conform cooperate coordinate correlate deal
  divulge embolden encourage enliven esteem expose exuberate exult favor favour forgive formalize galvanize haggle
  harmonise harmonize honor honour impact influence inspire integrate invigorate orchestrate organise organize persuade
  prefer prize profess promote reassert reassure recognise recognize rejoice respect reveal revitalize reward rouse
  sanctify spur synchronise synchronize tempt toast triumph unionise unionize unveil value welcome greet
  endanger risk caution donate`.split(/\s+/),
);

const relationOf = (code) => RELATION_OF.find(([prefix]) => code.startsWith(prefix))?.[1];

const byRelation = new Map();
let blockCode = "";
let inVerbs = false;
for (const line of readFileSync(source, "utf8").split("\n")) {
  const block = /^---\s+\S+\s+\[([^\]]*)\]\s+---/.exec(line);
  if (block !== null) {
    [, blockCode] = block;
    inVerbs = true;
    continue;
  }
  // Patterns begin with "-", multi-word verbs and noun sets with "+" and "&".
  const entry = inVerbs ? /^([A-Z]+)\b(?!_)[^[#]*(?:\[([^\]]*)\])?/.exec(line) : null;
  if (entry === null) continue;
  const verb = entry[1].toLowerCase();
  const relation = relationOf(entry[2] ?? blockCode);
  if (relation === undefined || !baseForms.has(verb) || OTHER_MEANING.has(verb)) continue;
  byRelation.set(relation, [...new Set([...(byRelation.get(relation) ?? []), verb])]);
}

const rows = [...byRelation]
  .sort()
  .map(([relation, verbs]) => `  ${JSON.stringify(relation)}: ${JSON.stringify(verbs.sort())}`);
writeFileSync(new URL("event-verbs.json", target), `{\n${rows.join(",\n")}\n}\n`);
console.log([...byRelation].map(([relation, verbs]) => `${relation} ${verbs.length}`).join(", "));
