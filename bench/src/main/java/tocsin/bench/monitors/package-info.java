/// From a sample that crosses a threshold to the request at a webhook, here and at others: each
/// product is a process of its own that is sent the same probes; how long they took, and what
/// monitors cost that have nothing to do, comes out. It must never know how a product does it.
@NullMarked
package tocsin.bench.monitors;

import org.jspecify.annotations.NullMarked;
