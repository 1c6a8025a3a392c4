import ArgumentParser

/// The command and its subcommands.
struct Dateline: ParsableCommand {
  /// What the program is called in the command lines that it suggests.
  static let programName = "dateline"

  static let configuration = CommandConfiguration(
    commandName: programName,
    abstract: "Who did what, what the policy was on a day, what changed and why: with every source.",
    discussion: """
      A ledger is one file: --ledger FILE, else $DATELINE_LEDGER, else the nearest dateline.db in this folder or one \
      above it. Dates are EDTF (2024-11-17, 2024-11, 2024-21, [2024-11-14..2024-11-17]) or what people write \
      (17 Nov 2024, spring 2024, by 20 Nov 2024).
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Ask",
        subcommands: [
          TimelineCommand.self, StateCommand.self, DiffCommand.self, WhyCommand.self, FollowersCommand.self,
          DiffusionCommand.self, OutlookCommand.self, ShowCommand.self, LogCommand.self, SearchCommand.self,
        ]),
      CommandGroup(
        name: "Write",
        subcommands: [
          InitCommand.self, RecordCommand.self, ReviseCommand.self, RetractCommand.self, CiteCommand.self,
          RuleCommand.self, ReviewCommand.self, AssertCommand.self, UndoCommand.self,
        ]),
      CommandGroup(
        name: "What events are about",
        subcommands: [ActorCommand.self, PolicyCommand.self, TopicCommand.self, SourceCommand.self]),
      CommandGroup(
        name: "In and out, and care",
        subcommands: [
          ImportCommand.self, ExportCommand.self, DateCommand.self, CheckCommand.self, VerifyCommand.self,
          RebuildCommand.self, BackupCommand.self,
        ]),
    ])
}
