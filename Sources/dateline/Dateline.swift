import CommandLineInterface
import Glibc

@main
enum Dateline {
    static func main() async {
        exit(await DatelineCommand.execute(Array(CommandLine.arguments.dropFirst())))
    }
}
