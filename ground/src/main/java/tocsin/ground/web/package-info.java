/// Requests and answers as plain values, answers also in parts: what a dialect at the edge decodes
/// from and writes to, so that it can be tested and fuzzed without a socket. It must never know
/// HTTP's wire form or a server.
@NullMarked
package tocsin.ground.web;

import org.jspecify.annotations.NullMarked;
