/// Pages to browsers that asked for them (Web Push: RFC 8030, 8291, 8292): a delivery comes in, one
/// encrypted message goes out to the browser's vendor. It must never let the vendor read what a
/// page says, nor decide to try again.
@NullMarked
package tocsin.edge.push;

import org.jspecify.annotations.NullMarked;
