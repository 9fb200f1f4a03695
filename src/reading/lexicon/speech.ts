/** Verbs with which news English hands the word to somebody. */

/** Verbs of saying and writing: what follows is what was said. */
export const SAYING =
  'say tell write add announce declare claim argue insist warn note state ask explain reply respond post tweet acknowledge admit confirm deny suggest report recall remark observe comment conclude predict promise vow stress emphasize emphasise contend assert allege complain joke concede caution quip inform brief testify recount reiterate repeat boast maintain shout yell fire answer cite reveal disclose believe think feel hope fear assume counter retort lament muse opine find'.split(
    ' ',
  );

/** Verbs that hand over the word beside a quotation, and mean something else elsewhere. */
export const BESIDE_QUOTATIONS =
  'agree propose pledge signal indicate read text message begin urge challenge allow advise estimate continue open close finish start go speak talk sing joke cry appeal'.split(
    ' ',
  );

/** Verbs of judging and naming: a few quoted words after them are the subject's. */
export const JUDGING =
  'call describe label brand dub praise compliment applaud hail commend condemn criticize criticise slam blast denounce attack accuse blame dismiss reject mock deride defend welcome characterize characterise term portray cast decry rip tout bemoan express voice echo profess thank refer put see view use mark'.split(
    ' ',
  );
