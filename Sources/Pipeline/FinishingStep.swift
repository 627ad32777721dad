package import Foundations

/// What is made from a run once all its parts are done: tables, the database, the report.
package protocol FinishingStep: Sendable {
    /// For messages (`sqlite`, `csv`).
    static var name: String { get }

    /// Makes its files in `run`. The same parts give the same bytes; doing it again replaces what is there.
    func finish(_ run: RunDirectory, statistics: RunStatistics) throws(DatelineError)
}
