import Foundation
import Testing

/// What bash makes of the completion script: as it calls it, with the words as it takes them apart.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "there is no bash"))
struct CompletionScriptTests {
  /// A line up to the cursor, in bash's pieces (a blank parts two words), and what is put in the place of the last piece.
  struct Typed: CustomTestStringConvertible {
    var pieces: [String]
    var offered: [String]
    var options = ""
    var testDescription: String { pieces.joined() }
  }

  @Test(arguments: [
    Typed(pieces: ["record", " ", "x", " ", "--actor", " ", "u"], offered: ["uk", "us"]),
    Typed(pieces: ["record", " ", "x", " ", "--actor", " ", "us", ":", "is"], offered: ["issuer"]),
    Typed(pieces: ["record", " ", "x", " ", "--actor", " ", "us", ":"], offered: ["issuer", "informed"]),
    Typed(
      pieces: [
        "record", " ", "x", " ", "--actor", " ", "us", ":", "issuer", " ", "--actor", " ", "uk", ":", "in",
      ],
      offered: ["informed"]),
    Typed(
      pieces: ["record", " ", "\"a: b\"", " ", "--relation", " ", "fol"], offered: ["follows:"],
      options: "-o nospace"),
    Typed(
      pieces: ["record", " ", "x", " ", "--relation", " ", "follows", ":", "2024"], offered: ["2024-11-17-e"]),
    Typed(pieces: ["record", " ", "x", " ", "--set", " ", "p"], offered: ["p="], options: "-o nospace"),
    Typed(pieces: ["record", " ", "x", " ", "--set", " ", "p", "="], offered: ["permitted", "prohibited"]),
    Typed(pieces: ["record", " ", "x", " ", "--set", " ", "p", "=", "per"], offered: ["permitted"]),
    Typed(
      pieces: ["record", " ", "Ünï", ":", "x", " ", "--actor", " ", "us", ":", "is"], offered: ["issuer"]),
  ])
  func `a word with a colon or an equals sign is completed in its last piece`(_ typed: Typed) throws {
    let result = try complete(typed.pieces, breaks: " \t\n\"'><=;|&(:")
    #expect(result.offered == typed.offered)
    #expect(result.options.contains("-o nospace") == (typed.options == "-o nospace"))
    #expect(result.options.contains("+o filenames"))
  }

  @Test func `where they break no words, the whole word is offered`() throws {
    let result = try complete(["record", " ", "x", " ", "--actor", " ", "us:is"], breaks: " \t\n")
    #expect(result.offered == ["us:issuer"])
  }

  @Test func `files are completed as files`() throws {
    let result = try complete(["import", " ", "/bin/bas"], breaks: " \t\n=:")
    #expect(result.offered.contains("/bin/bash"))
    #expect(!result.options.contains("+o filenames"))
  }

  /// The script for bash, generated once.
  private static let generated = Result {
    let outcome = try Bench().run(["--generate-completion-script", "bash"])
    try #require(outcome.code == 0)
    return outcome.out
  }

  /// What the script offers, and the options that it gives bash.
  private func complete(
    _ pieces: [String], breaks: String
  ) throws -> (offered: [String], options: [String]) {
    let line = "dateline " + pieces.joined()
    let words = ["dateline"] + pieces.filter { $0 != " " }
    let current = words.count - 1
    // Behind a colon nothing is typed yet, and before it stands what the colon ends.
    let last = [":", "="].contains(words[current]) ? "" : words[current]
    let script = """
      dateline() { printf '%s\\n' 'uk' 'us' 'us:issuer' 'us:informed' 'uk:informed' 'follows:' 'follows:2024-11-17-e' 'p=' \\
        'p=permitted' 'p=prohibited' | { while read -r one; do case $one in "${@: -1}"*) offer "$one" "${@: -1}";; esac; done; }; }
      # Once a part is typed that ends in a sign, what has that sign is offered; before that what has none.
      offer() { case $2 in *[:=]*) case $1 in *[:=]?*) echo "$1";; esac;; *) case $1 in *[:=]?*) ;; *) echo "$1";; esac;; esac; }
      compopt() { printf 'option %s\\n' "$*"; }
      COMP_WORDBREAKS=\(quoted(breaks))
      COMP_LINE=\(quoted(line)) COMP_POINT=${#COMP_LINE} COMP_CWORD=\(current)
      COMP_WORDS=(\(words.map(quoted).joined(separator: " ")))
      __dateline_whole_words dateline \(quoted(last)) \(quoted(words[max(0, current - 1)]))
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let lines = try bash(CompletionScriptTests.generated.get() + "\n" + script).split(separator: "\n").map(
      String.init)
    return (
      lines.filter { !$0.hasPrefix("option ") },
      lines.filter { $0.hasPrefix("option ") }.map { String($0.dropFirst(7)) }
    )
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  private func bash(_ script: String) throws -> String {
    let folder = try TestFolder()
    try folder.write(Array(script.utf8), to: "script")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["--norc", "--noprofile", folder.path("script")]
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let told = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: told, as: UTF8.self)
  }
}
