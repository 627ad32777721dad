package import Documents
package import Foundations

/// Finds who says what: direct, indirect and mixed speech, "according to …"; the speaker is an entity where one is known.
///
/// Needs tokens only and works on surface patterns; where the parser has run, the cue's subject is its source.
package struct QuotationProcessor: Processor {
    package static let name = "quotations"
    package static let version = "1"
    package let resources = ["lexicon/quotations/cues.tsv"]

    struct Cue {
        var isStrong: Bool
        var stance: Quotation.Stance
    }

    let cues: [UInt64: Cue]

    package init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError) {
        try options.refuseUnknown(Self.name, known: [])
        let table = try TableFile(path: data.file(resources[0]), fields: 4, 4)
        var cues: [UInt64: Cue] = [:]
        for row in table.rows {
            guard row.fields[1] == "verb" else { throw table.error("the part is verb", row) }
            guard ["strong", "weak"].contains(row.fields[2]) else {
                throw table.error("the strength is strong or weak", row)
            }
            let stance: Quotation.Stance
            switch row.fields[3] {
            case "reports": stance = .reports
            case "denies": stance = .denies
            default: throw table.error("the stance is reports or denies", row)
            }
            for form in row.fields[0].split(separator: ",") {
                cues[Hash64.of(String(form))] = Cue(isStrong: row.fields[2] == "strong", stance: stance)
            }
        }
        self.cues = cues
    }

    package func process(_ batch: inout [Document]) {
        for index in batch.indices {
            var finder = QuotationFinder(processor: self, document: batch[index])
            batch[index].quotations = finder.quotations()
        }
    }
}
