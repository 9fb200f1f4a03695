/** Verbs with which news English hands the word to somebody. */

/** Verbs of saying and writing: what follows is what was said. */
export const SAYING =
  'say tell write add announce declare claim argue insist warn note state ask explain continue reply respond post tweet acknowledge admit confirm deny suggest report recall remark observe comment conclude predict promise vow stress emphasize emphasise contend assert allege complain joke concede caution quip inform brief testify recount reiterate repeat boast maintain shout yell fire answer cite agree propose pledge signal indicate reveal disclose believe think feel hope fear assume read text message begin counter retort lament muse opine urge challenge allow advise estimate'.split(
    ' ',
  );

/** Verbs of judging and naming: a few quoted words after them are the subject's. */
export const JUDGING =
  'call describe label brand dub praise compliment applaud hail commend condemn criticize criticise slam blast denounce attack accuse blame dismiss reject mock deride defend welcome characterize characterise term portray cast decry rip tout bemoan express voice echo profess thank refer put see view use mark'.split(
    ' ',
  );
