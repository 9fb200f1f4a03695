/** Verbs with which news English hands the word to somebody. */

/** Verbs of saying and writing: what follows is what was said. */
export const SAYING =
  'say tell write add announce declare claim argue insist warn note state ask explain reply respond post tweet acknowledge admit confirm deny suggest report recall remark observe comment conclude predict promise vow stress emphasize emphasise contend assert allege complain joke concede caution quip inform brief testify recount reiterate repeat boast maintain shout yell fire answer cite reveal disclose believe think feel hope fear assume counter retort lament muse opine find pledge grouse gripe grumble gush marvel worry ponder theorize speculate surmise posit affirm reaffirm attest exhort sniff scoff sneer gloat rejoin blurt bellow roar holler reckon pontificate reminisce counsel confess hypothesize fume crow concur chime inquire relay decree summarize assure proclaim anticipate urge imply hint insinuate signal wonder swear exclaim advise implore plead indicate protest snipe vent determine demur'.split(
    ' ',
  );

/** Those of them that as often say what somebody thinks or does: beside words that another hands over, they hand over nothing. */
export const THINKING =
  'believe think feel hope fear assume find muse learn realize suspect understand worry'.split(' ');

/** Verbs that hand over the word beside a quotation, and mean something else elsewhere. */
export const BESIDE_QUOTATIONS =
  'propose read text message begin challenge allow continue open close finish start go speak talk sing cry appeal chant scream whisper mutter press charge demand interject interrupt email retweet quote offer snap thunder bark question guess intimate rule list order request reason expect want pronounce intone deadpan volunteer clarify elaborate wish instruct teach show publish share relate address point see view consider mull contemplate discuss support oppose back refuse prefer reference advocate promote invoke invite judge doubt tout lobby campaign push preach name nickname coin mouth utter recite reprise specify identify deem regard paint frame use target hammer pound hit mention type title entitle scrawl affix bill tag pitch exhort counter embrace command coach knock tick remind agree estimate'.split(
    ' ',
  );

/** Verbs of judging and naming: a few quoted words after them are the subject's. */
export const JUDGING =
  'call describe label brand dub praise compliment applaud hail commend condemn criticize criticise slam blast denounce attack accuse blame dismiss reject mock deride defend welcome characterize characterise term portray cast decry rip bemoan express voice echo profess thank refer chide assail liken compare credit fault disparage lambaste scold ridicule chastise warn herald laud admire extol celebrate champion salute excoriate castigate lambast berate rebuke upbraid admonish deplore belittle downplay trash savage skewer taunt tease heckle bash rail fume seethe bristle react paraphrase quote misquote depict nickname christen summarize congratulate'.split(
    ' ',
  );

/** What a possessor says, as a noun: "his promise", "Roe's claim", "in her words". */
export const SPEECH_NOUNS =
  'word view claim promise pledge vow assertion remark comment statement warning declaration description suggestion argument contention call complaint accusation allegation criticism insistence admission acknowledgment assurance boast prediction question answer reply response tweet speech demand characterization reference quip joke observation conclusion slogan opinion explanation assessment phrase message chant cry defense defence attack broadside rhetoric jab swipe dig barb insult label nickname moniker mantra motto refrain plea appeal proposal mention mispronunciation depiction portrayal definition notion sentiment grievance concern fear instruction advice theory narrative testimony confession outburst tirade rant diatribe soundbite zinger greeting toast oath prayer missive pronouncement proclamation utterance retort rebuke denunciation condemnation endorsement announcement recollection clarification analogy comparison term line chorus lament dictum headline idea point embrace'.split(
    ' ',
  );

/** Writings and speeches: one "condemning" something speaks for whoever made it. */
export const DOCUMENTS =
  'statement letter memo email tweet post message speech video ad advertisement report op-ed editorial column essay article release note'.split(
    ' ',
  );
