// swift-tools-version: 6.1
// On Debian and Ubuntu the build needs the headers of SQLite: apt-get install libsqlite3-dev.

import PackageDescription

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["CI"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])

let package = Package(
  name: "dateline",
  products: [
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "EDTFEnglish", targets: ["EDTFEnglish"]),
    .executable(name: "dateline", targets: ["dateline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Answers: views as text.
    .target(
      name: "Answers", dependencies: ["EDTF", "EDTFEnglish", "JSON", "PolicyModel", "Queries"],
      swiftSettings: strict),
    .testTarget(
      name: "AnswersTests", dependencies: ["Answers", "EDTF", "JSON", "PolicyModel", "Queries"],
      exclude: ["Snapshots"], swiftSettings: strict),

    // CSQLite: the system's SQLite.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    // dateline: @main.
    .executableTarget(name: "dateline", dependencies: ["DatelineCLI"], swiftSettings: strict),

    // DatelineCLI: one file a command.
    .target(
      name: "DatelineCLI",
      dependencies: [
        "Answers", "Documents", "EDTF", "EDTFEnglish", "Gazetteer", "JSON", "Ledger", "LedgerService",
        "PolicyModel", "Queries", "SQLiteLedger",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DatelineCLITests",
      dependencies: [
        "CSQLite", "DatelineCLI", "Documents", "EDTF", "Gazetteer", "JSON", "PolicyModel", "SQLiteLedger",
        "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Transcripts", "Golden"],
      swiftSettings: strict),

    // Documents: other formats.
    .target(
      name: "Documents",
      dependencies: ["EDTF", "EDTFEnglish", "JSON", "PolicyModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "EDTF", "EDTFEnglish", "JSON", "PolicyModel", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),

    // EDTF: dates, with the standard library only.
    .target(name: "EDTF", swiftSettings: strict),
    .testTarget(name: "EDTFTests", dependencies: ["EDTF", "EDTFTestSupport"], swiftSettings: strict),

    // What the tests of both need.
    .target(name: "EDTFTestSupport", path: "Tests/EDTFTestSupport", swiftSettings: strict),

    // EDTFEnglish: dates as people write them, with the standard library only.
    .target(name: "EDTFEnglish", dependencies: ["EDTF"], swiftSettings: strict),
    .testTarget(
      name: "EDTFEnglishTests", dependencies: ["EDTF", "EDTFEnglish", "EDTFTestSupport"],
      swiftSettings: strict),

    // Gazetteer: the documents of Data/gazetteer, within the program.
    .target(name: "Gazetteer", resources: [.embedInCode("Documents")], swiftSettings: strict),

    // JSON: reading with positions, RFC 8785 writing; with the standard library only.
    .target(name: "JSON", swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),

    // Ledger: entries as they are kept.
    .target(
      name: "Ledger",
      dependencies: ["EDTF", "JSON", "PolicyModel", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["EDTF", "JSON", "Ledger", "PolicyModel", "Queries", "SQLiteLedger", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),

    // LedgerService: look up, decide, append; run queries; import.
    .target(
      name: "LedgerService",
      dependencies: ["Documents", "EDTF", "EDTFEnglish", "Ledger", "PolicyModel", "Queries"],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerServiceTests",
      dependencies: [
        "Answers", "Documents", "EDTF", "Ledger", "LedgerService", "MeasureWorlds", "PolicyModel", "Queries",
        "SQLiteLedger", "TestSupport",
      ],
      swiftSettings: strict),

    // PolicyModel: values, commands, entries, rules.
    .target(name: "PolicyModel", dependencies: ["EDTF", "EDTFEnglish", "JSON"], swiftSettings: strict),
    .testTarget(
      name: "PolicyModelTests",
      dependencies: ["EDTF", "JSON", "MeasureWorlds", "PolicyModel", "TestSupport"],
      swiftSettings: strict),
    // The worlds of the tests, told from the definition.
    .target(
      name: "MeasureWorlds", dependencies: ["EDTF", "PolicyModel"], path: "Tests/MeasureWorlds",
      swiftSettings: strict),

    // Queries: one folder a question.
    .target(name: "Queries", dependencies: ["EDTF", "EDTFEnglish", "PolicyModel"], swiftSettings: strict),
    .testTarget(
      name: "QueriesTests", dependencies: ["EDTF", "PolicyModel", "Queries"], swiftSettings: strict),

    // SQLiteLedger: the ledger in one file.
    .target(
      name: "SQLiteLedger",
      dependencies: ["CSQLite", "EDTF", "JSON", "Ledger", "PolicyModel"],
      swiftSettings: strict),
    .testTarget(
      name: "SQLiteLedgerTests",
      dependencies: ["CSQLite", "EDTF", "Ledger", "PolicyModel", "SQLiteLedger"], exclude: ["Golden"],
      swiftSettings: strict),

    // TestSupport: how many random cases the tests try.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
