/// Moving in from another system: what its export says comes in, documents of ours, remarks for
/// people and a comparison of both systems hour by hour go out. It must never know a vendor.
@NullMarked
package tocsin.response.moving;

import org.jspecify.annotations.NullMarked;
