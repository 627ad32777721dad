package import Foundations

/// Writes documents and events as the records of the contract: JSON, keys in fixed order, offsets in Unicode scalars.
package struct DocumentWriter: Sendable {
    /// Whether events carry `reasons`.
    package var explains: Bool

    package init(explains: Bool = false) { self.explains = explains }

    /// Writes the document's record, without a line end.
    package func write(_ document: Document, to json: inout JSONWriter) {
        let offsets = ScalarOffsets(document.text)
        let article = document.article
        json.beginObject()
        json.key("id")
        json.string(article.id)
        json.key("title")
        if let title = article.title { json.string(title) } else { json.null() }
        json.key("published")
        json.optional(article.published?.iso8601)
        json.key("publisher")
        json.optional(article.publisher)
        json.key("url")
        json.optional(article.url)
        json.key("archive")
        json.string(article.archive)
        json.key("position")
        json.integer(article.position)
        json.key("text")
        json.string(article.text)
        write(sentencesAndTokensOf: document, offsets, &json)
        write(castOf: document, offsets, &json)
        write(resolutionsOf: document, offsets, &json)
        json.key("events")
        json.beginArray()
        for event in document.events { write(event, of: document, offsets, &json) }
        json.endArray()
        json.endObject()
    }

    /// Writes the record of one event, without a line end.
    package func write(_ event: Event, of document: Document, to json: inout JSONWriter) {
        write(event, of: document, ScalarOffsets(document.text), &json)
    }

    private func write(span bytes: ByteRange, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
        json.key("start")
        json.integer(offsets.scalars(before: bytes.start))
        json.key("end")
        json.integer(offsets.scalars(before: bytes.end))
    }

    private func write(
        optionalSpan tokens: TokenRange?, of document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter
    ) {
        guard let tokens else { return json.null() }
        json.beginObject()
        write(span: document.bytes(of: tokens), offsets, &json)
        json.endObject()
    }

    /// `"text", "start", "end"`, inside an object that the caller has begun.
    private func write(
        text tokens: TokenRange, of document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter
    ) {
        let bytes = document.bytes(of: tokens)
        json.key("text")
        json.string(document.text[bytes.range])
        write(span: bytes, offsets, &json)
    }

    private func write(sentencesAndTokensOf document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
        json.key("sentences")
        json.beginArray()
        for sentence in document.sentences {
            json.beginObject()
            write(span: sentence.bytes, offsets, &json)
            json.key("kind")
            json.string(sentence.kind.name)
            json.endObject()
        }
        json.endArray()
        json.key("tokens")
        json.beginArray()
        let tokens = document.tokens
        for index in 0..<tokens.count {
            json.beginObject()
            write(span: tokens.bytes[index], offsets, &json)
            json.key("sentence")
            json.integer(Int(tokens.sentence[index]))
            if tokens.isTagged {
                json.key("lemma")
                json.string(tokens.lemmaText[tokens.lemmaBytes[index].range])
                json.key("upos")
                json.string(tokens.upos[index].name.description)
            }
            if tokens.isParsed {
                json.key("head")
                json.integer(Int(tokens.head[index]))
                json.key("deprel")
                json.string(tokens.relation[index].name.description)
            }
            json.endObject()
        }
        json.endArray()
    }

    private func write(castOf document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
        json.key("mentions")
        json.beginArray()
        for mention in document.mentions {
            json.beginObject()
            write(span: document.bytes(of: mention.tokens), offsets, &json)
            json.key("type")
            json.string(mention.type.name.description)
            json.key("kind")
            json.string(mention.kind.label.description)
            json.key("entity")
            json.optional(mention.entity >= 0 ? Int(mention.entity) : nil)
            json.endObject()
        }
        json.endArray()
        json.key("entities")
        json.beginArray()
        for entity in document.entities {
            json.beginObject()
            json.key("name")
            json.string(entity.name)
            json.key("type")
            json.string(entity.type.name.description)
            json.key("aliases")
            json.beginArray()
            for alias in entity.aliases { json.string(alias) }
            json.endArray()
            json.key("country")
            json.optional(entity.country)
            json.key("sector")
            json.optional(entity.sector)
            json.key("id")
            json.optional(entity.id)
            json.endObject()
        }
        json.endArray()
    }

    private func write(resolutionsOf document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
        json.key("times")
        json.beginArray()
        for time in document.times {
            json.beginObject()
            write(span: document.bytes(of: time.tokens), offsets, &json)
            json.key("kind")
            json.string(time.kind.name.description)
            json.key("value")
            json.optional(time.value)
            json.endObject()
        }
        json.endArray()
        json.key("places")
        json.beginArray()
        for place in document.places {
            json.beginObject()
            write(span: document.bytes(of: place.tokens), offsets, &json)
            json.key("name")
            json.string(place.name)
            json.key("geonames")
            json.optional(place.geonames.map(Int.init))
            json.key("country")
            json.optional(place.countries.first)
            writeCoordinates(of: place, &json)
            json.endObject()
        }
        json.endArray()
        json.key("quotations")
        json.beginArray()
        for quotation in document.quotations {
            json.beginObject()
            json.key("source")
            write(optionalSpan: quotation.source, of: document, offsets, &json)
            json.key("cue")
            write(optionalSpan: quotation.cue, of: document, offsets, &json)
            json.key("content")
            write(optionalSpan: quotation.content, of: document, offsets, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func writeCoordinates(of place: Place, _ json: inout JSONWriter) {
        json.key("admin1")
        json.optional(place.admin1)
        json.key("latitude")
        if let latitude = place.latitude { json.decimal(latitude, decimals: 5) } else { json.null() }
        json.key("longitude")
        if let longitude = place.longitude { json.decimal(longitude, decimals: 5) } else { json.null() }
        json.key("precision")
        json.string(place.precision.name.description)
    }

    private func write(
        participants: [Event.Participant], of document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter
    ) {
        json.beginArray()
        for participant in participants {
            json.beginObject()
            write(text: participant.tokens, of: document, offsets, &json)
            json.key("name")
            json.optional(participant.name)
            json.key("country")
            json.optional(participant.country)
            json.key("sector")
            json.optional(participant.sector)
            json.key("entity")
            json.optional(participant.entity >= 0 ? Int(participant.entity) : nil)
            json.endObject()
        }
        json.endArray()
    }

    private func write(
        toll: Event.Toll?, of document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter
    ) {
        guard let toll else { return json.null() }
        json.beginObject()
        json.key("low")
        json.integer(toll.low)
        json.key("high")
        json.optional(toll.high)
        json.key("claims")
        json.beginArray()
        for claim in toll.claims {
            json.beginObject()
            json.key("low")
            json.integer(claim.low)
            json.key("high")
            json.optional(claim.high)
            json.key("by")
            json.optional(claim.source.map { document.string($0) })
            write(text: claim.tokens, of: document, offsets, &json)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func write(
        _ event: Event, of document: Document, _ offsets: ScalarOffsets, _ json: inout JSONWriter
    ) {
        json.beginObject()
        json.key("id")
        json.string(event.id)
        json.key("article")
        json.string(document.article.id)
        json.key("type")
        json.string(event.type.name.description)
        json.key("mode")
        json.optional(event.mode)
        json.key("contexts")
        json.beginArray()
        for context in event.contexts { json.string(context) }
        json.endArray()
        json.key("quad")
        json.string(event.type.quad.name.description)
        json.key("cameo")
        json.string(event.cameo ?? event.type.cameoRoot.description)
        json.key("status")
        json.string(event.status.name.description)
        json.key("period")
        json.string(event.period.name.description)
        json.key("headline")
        json.bool(event.isHeadline)
        json.key("aggregate")
        json.bool(event.isAggregate)
        json.key("actors")
        write(participants: event.actors, of: document, offsets, &json)
        json.key("targets")
        write(participants: event.targets, of: document, offsets, &json)
        json.key("instruments")
        json.beginArray()
        for instrument in event.instruments {
            json.beginObject()
            write(text: instrument.tokens, of: document, offsets, &json)
            json.key("class")
            json.string(instrument.category)
            json.endObject()
        }
        json.endArray()
        json.key("date_start")
        json.optional(event.dateStart)
        json.key("date_end")
        json.optional(event.dateEnd)
        json.key("time")
        if event.time >= 0 {
            let time = document.times[Int(event.time)]
            json.beginObject()
            json.key("value")
            json.optional(time.value)
            write(text: time.tokens, of: document, offsets, &json)
            json.endObject()
        } else {
            json.null()
        }
        json.key("place")
        if let place = event.place {
            json.beginObject()
            write(text: place.tokens, of: document, offsets, &json)
            json.key("name")
            json.string(place.name)
            json.key("geonames")
            json.optional(place.geonames.map(Int.init))
            json.key("country")
            json.beginArray()
            for country in place.countries { json.string(country) }
            json.endArray()
            writeCoordinates(of: place, &json)
            json.endObject()
        } else {
            json.null()
        }
        json.key("killed")
        write(toll: event.killed, of: document, offsets, &json)
        json.key("injured")
        write(toll: event.injured, of: document, offsets, &json)
        json.key("captured")
        write(toll: event.captured, of: document, offsets, &json)
        json.key("displaced")
        write(toll: event.displaced, of: document, offsets, &json)
        json.key("attribution")
        json.beginArray()
        for source in event.attribution {
            json.beginObject()
            write(text: source, of: document, offsets, &json)
            json.endObject()
        }
        json.endArray()
        json.key("claimed_by")
        if let claimant = event.claimedBy {
            json.beginObject()
            write(text: claimant, of: document, offsets, &json)
            json.endObject()
        } else {
            json.null()
        }
        json.key("mentions")
        json.beginArray()
        for mention in event.mentions {
            json.beginObject()
            json.key("sentence")
            json.integer(Int(mention.sentence))
            write(text: mention.tokens, of: document, offsets, &json)
            json.endObject()
        }
        json.endArray()
        json.key("part_of")
        json.optional(event.partOf)
        json.key("confidence")
        json.decimal(event.confidence, decimals: 3)
        if explains {
            json.key("reasons")
            json.beginArray()
            for reason in event.reasons {
                json.beginObject()
                json.key("field")
                json.string(reason.field)
                json.key("rule")
                json.string(reason.rule)
                if let tokens = reason.tokens { write(text: tokens, of: document, offsets, &json) }
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }
}
