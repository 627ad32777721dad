// swift-tools-version: 6.2
import PackageDescription

// One target a module; each may depend only on targets listed above it (docs/ARCHITECTURE.md).
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "dateline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dateline", targets: ["dateline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "Foundations", swiftSettings: settings),
        .target(name: "Documents", dependencies: ["Foundations"], swiftSettings: settings),
        .target(name: "Archives", dependencies: ["Foundations", "Documents", "CZlib"], swiftSettings: settings),
        .target(name: "Language", dependencies: ["Foundations", "Documents"], swiftSettings: settings),
        .target(name: "Entities", dependencies: ["Foundations", "Documents", "Language"], swiftSettings: settings),
        .target(
            name: "Events", dependencies: ["Foundations", "Documents", "Language", "Entities"], swiftSettings: settings),
        .target(
            name: "Pipeline",
            dependencies: [
                "Foundations", "Documents", "Archives", "Language", "Entities", "Events", "CZlib", deque, logging,
            ],
            swiftSettings: settings),
        .target(
            name: "Report",
            dependencies: ["Foundations", "Documents", "Pipeline", "CZlib", grdb],
            swiftSettings: settings),
        .target(
            name: "DatelineTraining",
            dependencies: ["Foundations", "Documents", "Language", "Entities", "Events"],
            swiftSettings: settings),
        .target(
            name: "CommandLineInterface",
            dependencies: [
                "Foundations", "Documents", "Archives", "Language", "Entities", "Events", "Pipeline", "Report",
                "DatelineTraining", argumentParser, logging,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "dateline", dependencies: ["CommandLineInterface", argumentParser], swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Foundations", "Documents", "CZlib"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(name: "FoundationsTests", dependencies: ["Foundations", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Foundations", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ArchivesTests", dependencies: ["Archives", "Documents", "Foundations", "TestSupport", "CZlib"],
            swiftSettings: settings),
        .testTarget(
            name: "LanguageTests",
            dependencies: ["Language", "DatelineTraining", "Documents", "Foundations", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "EntitiesTests",
            dependencies: ["Entities", "DatelineTraining", "Language", "Documents", "Foundations", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "EventsTests",
            dependencies: ["Events", "Entities", "Language", "Documents", "Foundations", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["Pipeline", "Archives", "Documents", "Foundations", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ReportTests", dependencies: ["Report", "Pipeline", "Documents", "Foundations", "TestSupport", grdb],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["CommandLineInterface", "Pipeline", "Documents", "Foundations", "TestSupport"],
            swiftSettings: settings),
    ]
)
