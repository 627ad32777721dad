public import ArgumentParser
import Foundations
import Glibc

/// The `dateline` command and its subcommands.
public struct DatelineCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Turns archives of news articles into event data.",
        subcommands: [AnnotateCommand.self])

    public init() {}

    /// Runs the command that `arguments` name; the exit code.
    ///
    /// 0 all done, 1 failed, 2 usage or configuration, 3 done with rejects, 130 interrupted.
    public static func execute(_ arguments: [String]) async -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch let error as DatelineError {
            StandardError.print("dateline: \(error)")
            return error.code.rawValue.hasPrefix("configuration.") ? 2 : 1
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code == .success {
                try? StandardOutput.print(message)
            } else {
                StandardError.print(message)
            }
            return code == .validationFailure ? 2 : code.rawValue
        }
    }
}
