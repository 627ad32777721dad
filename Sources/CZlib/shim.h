#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H

#include <zlib.h>

// zlib's initialisers are macros, which Swift does not import.
static inline int dateline_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }
static inline int dateline_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
