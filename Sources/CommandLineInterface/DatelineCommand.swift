public import ArgumentParser

/// The `dateline` command and its subcommands.
public struct DatelineCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Turns archives of news articles into event data.",
        subcommands: [])

    public init() {}
}
