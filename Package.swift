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
    .executable(name: "dateline", targets: ["dateline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // CSQLite: the system's SQLite, for what GRDB does not reach.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    // dateline: @main.
    .executableTarget(name: "dateline", dependencies: ["DatelineCLI"], swiftSettings: strict),

    // DatelineCLI: one file a command.
    .target(
      name: "DatelineCLI",
      dependencies: [
        "EDTF", "Exchange", "Gazetteer", "Ledger", "PolicyModel", "Projections", "Rendering",
        "SQLiteLedger", "Tracker", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DatelineCLITests",
      dependencies: [
        "CSQLite", "DatelineCLI", "EDTF", "Exchange", "Gazetteer", "PolicyModel", "SQLiteLedger",
      ],
      exclude: ["Transcripts", "Golden"],
      swiftSettings: strict),

    // EDTF: dates, with the standard library only.
    .target(name: "EDTF", swiftSettings: strict),
    .testTarget(name: "EDTFTests", dependencies: ["EDTF"], swiftSettings: strict),

    // Exchange: other formats.
    .target(
      name: "Exchange",
      dependencies: ["EDTF", "PolicyModel", "Projections", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["EDTF", "Exchange", "PolicyModel", "Projections"],
      swiftSettings: strict),

    // Gazetteer: the documents of Data/gazetteer, within the program.
    .target(name: "Gazetteer", resources: [.embedInCode("Documents")], swiftSettings: strict),

    // Ledger: entries as they are kept.
    .target(
      name: "Ledger",
      dependencies: ["EDTF", "PolicyModel", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests", dependencies: ["EDTF", "Ledger", "PolicyModel", "Projections", "SQLiteLedger"],
      exclude: ["Golden"], swiftSettings: strict),

    // PolicyModel: values, commands, entries, rules.
    .target(name: "PolicyModel", dependencies: ["EDTF"], swiftSettings: strict),
    .testTarget(
      name: "PolicyModelTests", dependencies: ["EDTF", "MeasureWorlds", "PolicyModel"], swiftSettings: strict),
    // The worlds of the tests, told from the definition.
    .target(
      name: "MeasureWorlds", dependencies: ["EDTF", "PolicyModel"], path: "Tests/MeasureWorlds",
      swiftSettings: strict),

    // Projections: one folder a question.
    .target(name: "Projections", dependencies: ["EDTF", "PolicyModel"], swiftSettings: strict),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["EDTF", "PolicyModel", "Projections"], swiftSettings: strict),

    // Rendering: views as text.
    .target(
      name: "Rendering", dependencies: ["EDTF", "PolicyModel", "Projections"],
      swiftSettings: strict),
    .testTarget(
      name: "RenderingTests", dependencies: ["EDTF", "PolicyModel", "Projections", "Rendering"],
      exclude: ["Snapshots"], swiftSettings: strict),

    // SQLiteLedger: the ledger in one file.
    .target(
      name: "SQLiteLedger",
      dependencies: [
        "CSQLite", "EDTF", "Ledger", "PolicyModel", "Projections",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SQLiteLedgerTests",
      dependencies: ["CSQLite", "EDTF", "Ledger", "PolicyModel", "SQLiteLedger"], exclude: ["Golden"],
      swiftSettings: strict),

    // Tracker: look up, decide, append; run queries.
    .target(
      name: "Tracker", dependencies: ["EDTF", "Ledger", "PolicyModel", "Projections"],
      swiftSettings: strict),
    .testTarget(
      name: "TrackerTests",
      dependencies: [
        "EDTF", "Exchange", "Ledger", "MeasureWorlds", "PolicyModel", "Projections", "SQLiteLedger",
        "Tracker",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
