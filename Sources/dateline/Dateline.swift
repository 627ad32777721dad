import ArgumentParser
import CommandLineInterface

@main
enum Dateline {
    static func main() async {
        await DatelineCommand.main()
    }
}
