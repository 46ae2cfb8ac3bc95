/// What can fail: services as documents, with who answers for them, what they depend on, and the
/// business figures an outage is counted in. JSON comes in, records go out. It must never know an
/// incident, a change or a sample.
@NullMarked
package tocsin.response.service;

import org.jspecify.annotations.NullMarked;
