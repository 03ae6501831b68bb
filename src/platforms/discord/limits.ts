/**
 * What Discord accepts, where we stay below it, and where each number comes from. Characters are counted as UTF-16
 * units, of which there are at least as many as of whatever Discord counts.
 */
export const limits = {
  /** https://discord.com/developers/docs/components/reference: components of a message, nested ones included. */
  components: 40,
  /** The same page: text of all text displays of a message together, as it is sent. */
  characters: 4000,
  /** Ours: for what is counted otherwise than we think. */
  headroom: 200,
  /** https://discord.com/developers/docs/components/reference#action-row */
  buttonsInRow: 5,
  /** https://discord.com/developers/docs/components/reference#button */
  buttonLabel: 80,
  buttonUrl: 512,
  /** The same page; 100 holds for every custom_id. */
  buttonId: 100,
  /** The same page: title and labels of a form, and the example within a field of it. */
  formTitle: 45,
  formLabel: 45,
  formExample: 100,
  /** https://discord.com/developers/docs/components/reference#media-gallery */
  mediaDescription: 1024,
  /** Ours: messages of a thread that are read before an answer. https://discord.com/developers/docs/resources/message allows 100. */
  readBefore: 50,
  /** https://discord.com/developers/docs/resources/message#get-channel-messages: messages that are read at once. */
  messagesAtOnce: 100,
  /** Ours: how often that is done in search of a post of ours, so that no busy channel holds us up. */
  searches: 20,
  /** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
  threadName: 100,
  /** The same page: minutes without a message after which a thread is archived; one of four values. */
  threadArchive: 1440,
  /** Ours: characters of a question in a form. Discord takes 4,000 there, which nobody reads in one line. */
  followUp: 500,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
  commandName: 32,
  commandDescription: 100,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
  options: 25,
  /** https://discord.com/developers/docs/interactions/application-commands#subcommands-and-subcommand-groups */
  subcommands: 25,
  optionLength: 6000,
  choices: 25,
  /** The same page: names and values of choices, also of those that complete what is typed. */
  choice: 100,
  /** https://discord.com/developers/docs/interactions/application-commands#registering-a-command: slash commands of an app. */
  commands: 100,
  /** The same page: commands on messages. */
  messageCommands: 15,
  /** The same page: names, descriptions and values of one command together. */
  commandCharacters: 8000,
  /** https://discord.com/developers/docs/events/gateway#session-start-limit-object: below this `check` warns. */
  fewLogins: 50,
  /**
   * Ours: characters, as they are sent, of what stands around quotations. A title or a citation that is longer was never
   * meant to be read, and must not take the room of the quotation.
   */
  part: { title: 300, line: 640, small: 360, code: 320 },
} as const;
