/** What Slack takes, and in brackets where that is said. Lengths are UTF-16 units. */
export const limits = {
  /** Blocks of a message (https://docs.slack.dev/reference/block-kit/blocks). */
  blocks: 50,
  /** Blocks of a home tab (https://docs.slack.dev/surfaces/app-home). */
  homeBlocks: 100,
  /**
   * All blocks of a message together, as JSON. Slack does not document it: some 13,200 characters gave
   * `msg_blocks_too_long`, and what surrounds the text counts in part (https://github.com/slackapi/bolt-js/issues/2509
   * and /2867). Counting all of the JSON stays below it however Slack counts.
   */
  blocksCharacters: 12_500,
  /** Of these, what is kept free for buttons and notes: our own number. */
  controlsCharacters: 2_500,
  /** Of a header (https://docs.slack.dev/reference/block-kit/blocks/header-block). */
  header: 150,
  /** Of one text of a context block (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
  contextText: 3_000,
  /**
   * Link buttons below a page: our own number. With four others they stay well below the 25 elements of an actions block
   * (https://docs.slack.dev/reference/block-kit/blocks/actions-block).
   */
  links: 8,
  /**
   * Of a button (https://docs.slack.dev/reference/block-kit/block-elements/button-element). Its words can have 75, and a
   * language keeps to 40.
   */
  buttonUrl: 3_000,
  /** Messages of a thread that are looked at, the last ones: our own number. */
  messagesRead: 50,
  /**
   * Of a thread, which Slack gives from its beginning, and of what is looked through for a post: messages at a time, which is what it recommends
   * (https://docs.slack.dev/apis/web-api/pagination), and how many times: our own number.
   */
  threadPage: 200,
  threadPages: 5,
  /** Channels that Briefwire is in, looked through for a name: at a time (Slack recommends 200 at the most), and how many times: our own number. */
  channelPage: 200,
  channelPages: 10,
  /** Of a question in the form to ask on: our own number. */
  questionText: 1_000,
  /** Of a message shortcut's name in the manifest. */
  shortcutName: 24,
  shortcutDescription: 150,
  /** Suggested prompts (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
  prompts: 4,
  /** Of a modal (https://docs.slack.dev/reference/views/modal-views). */
  modalTitle: 24,
  privateMetadata: 3_000,
  /** Of a text field (https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
  inputText: 3_000,
  /** Options that are answered at once (https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element). */
  options: 100,
  /** Of one option (https://docs.slack.dev/reference/block-kit/composition-objects/option-object): 75 for long, now 150. */
  optionText: 75,
  optionValue: 75,
  /** Of a slash command in the manifest (https://docs.slack.dev/reference/app-manifest). */
  commandDescription: 2_000,
  commandUsageHint: 1_000,
  /** Of the app in the manifest. */
  appDescription: 140,
  /** Of the fallback of a message, of which notifications show the beginning: our own number. */
  fallback: 200,
  /** How often one `response_url` can be used, in 30 minutes (https://docs.slack.dev/interactivity/handling-user-interaction). */
  responseUrlUses: 5,
  responseUrlMinutes: 30,
  /** Links into articles and lines in the home tab: our own numbers. */
  lastQuestions: 5,
} as const;
