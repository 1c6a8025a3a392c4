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
  ],
  dependencies: [
  ],
  targets: [
    // EDTF: dates, with the standard library only.
    .target(name: "EDTF", swiftSettings: strict),
    .testTarget(name: "EDTFTests", dependencies: ["EDTF"], swiftSettings: strict),

    // PolicyModel: values, commands, entries, rules.
    .target(name: "PolicyModel", dependencies: ["EDTF"], swiftSettings: strict),
    .testTarget(
      name: "PolicyModelTests", dependencies: ["EDTF", "PolicyModel"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
