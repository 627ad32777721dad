package import Foundations

/// A step of the pipeline: a value with a name, a version and one method over a batch of documents.
///
/// A processor holds no mutable state; scratch memory lives in the call. It gives the same answer whatever the batch.
package protocol Processor: Sendable {
    /// The name in `pipeline.json` (`sentences`, `tagger`, …).
    static var name: String { get }
    /// Changes whenever its output may: part of a run's fingerprint.
    static var version: String { get }
    /// Files it reads, relative to the data folder or absolute: their digests are part of a run's fingerprint.
    var resources: [String] { get }

    /// Loads what the processor needs from `data`. Throws where a file does not fit or an option is unknown.
    init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError)

    /// Adds this processor's layers to every document of the batch.
    func process(_ batch: inout [Document])
}

/// A processor's options as they stand in `pipeline.json`.
package struct ProcessorOptions: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case string(String)
        case integer(Int)
        case number(Double)
        case bool(Bool)
        case strings([String])
    }

    package var values: [String: Value]

    package init(_ values: [String: Value] = [:]) { self.values = values }

    package func string(_ key: String) -> String? {
        if case .string(let value)? = values[key] { value } else { nil }
    }

    package func integer(_ key: String) -> Int? {
        if case .integer(let value)? = values[key] { value } else { nil }
    }

    package func bool(_ key: String) -> Bool? {
        if case .bool(let value)? = values[key] { value } else { nil }
    }

    package func strings(_ key: String) -> [String]? {
        switch values[key] {
        case .strings(let value)?: value
        case .string(let value)?: [value]
        default: nil
        }
    }

    /// Throws `configuration.unknown_key` where there is an option that is not in `known`.
    package func refuseUnknown(_ processor: String, known: Set<String>) throws(DatelineError) {
        guard let key = values.keys.filter({ !known.contains($0) }).min() else { return }
        throw DatelineError(
            .init("configuration.unknown_key"),
            "the processor \(processor) has no option \(key); it knows: \(known.sorted().joined(separator: ", "))")
    }
}
