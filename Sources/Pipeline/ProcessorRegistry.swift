package import Documents
package import Entities
package import Events
package import Foundations
package import Language

/// The processors that can be named in `pipeline.json` and on the command line, in the order in which they run.
package struct ProcessorRegistry: Sendable {
    /// Every processor of the package. A module's owner adds a type here with one line, in running order: sentences,
    /// tagger, parser, entities, times, numbers, places, quotations, events.
    package static let standard = ProcessorRegistry([
        EntityProcessor.self,
        TimeProcessor.self,
        NumberProcessor.self,
        PlaceProcessor.self,
        QuotationProcessor.self,
    ])

    package let types: [any Processor.Type]

    package init(_ types: [any Processor.Type]) { self.types = types }

    /// The names, in running order.
    package var names: [String] { types.map { $0.name } }

    /// The type called `name`. Throws `configuration.unknown_processor`.
    package func type(_ name: String) throws(DatelineError) -> any Processor.Type {
        for type in types where type.name == name { return type }
        throw DatelineError(
            .init("configuration.unknown_processor"),
            "there is no processor \(name); there are: \(names.joined(separator: ", "))")
    }

    /// Loads the processors called `names` (all where nil), in running order.
    package func load(
        _ names: [String]? = nil, data: DataDirectory, options: [String: ProcessorOptions] = [:]
    ) throws(DatelineError) -> [any Processor] {
        for name in names ?? [] { _ = try type(name) }
        var processors: [any Processor] = []
        for type in types where names?.contains(type.name) ?? true {
            processors.append(try type.init(data: data, options: options[type.name] ?? ProcessorOptions()))
        }
        return processors
    }
}
