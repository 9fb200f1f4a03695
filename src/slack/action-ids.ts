/** What Slack calls the things that people press, in messages and on the home tab. */
export const actionIds = {
  confirmFinding: 'finding_confirm',
  dismissFinding: 'finding_dismiss',
  speakersError: 'finding_speakers_error',
  undoDecision: 'finding_undo',
  /** An overflow menu: what is chosen says what is meant. */
  findingMenu: 'finding_menu',
  showDiscrepancy: 'discrepancy_show',
  confirmDiscrepancy: 'discrepancy_confirm',
  dismissDiscrepancy: 'discrepancy_dismiss',
  reopenDiscrepancy: 'discrepancy_reopen',
  draftCorrection: 'correction_draft',
  editCorrection: 'correction_edit',
  withdrawCorrection: 'correction_withdraw',
  checkAgain: 'check_again',
  /** On the home tab, of a check of one's own. */
  checkAgainFromHome: 'home_check_again',
  checkDraft: 'check_draft',
  openSettings: 'settings_open',
  resetRule: 'rule_reset',
  forgetMine: 'forget_mine',
  /** Its value is the id of the check. */
  forgetCheck: 'forget_check',
  /** Opens the form for a source. */
  addSource: 'source_add',
  /** Their values are the id of a source. */
  showSource: 'source_show',
  confirmSource: 'source_confirm',
  withdrawSource: 'source_withdraw',
  restoreSource: 'source_restore',
  pageBack: 'home_back',
  pageOn: 'home_on',
} as const;

/** What Slack calls the forms that people send. */
export const callbackIds = {
  checkDraft: 'check_draft_form',
  dismissFinding: 'finding_dismiss_form',
  rule: 'ruling_form',
  settings: 'settings_form',
  correction: 'correction_form',
  addSource: 'source_add_form',
} as const;
