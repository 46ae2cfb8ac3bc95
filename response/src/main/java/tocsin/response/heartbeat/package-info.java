/// Programs that are to be heard of now and then: documents and check-ins come in, when each is due
/// and when it is late goes out. It must never know an incident or how a check-in reaches us.
@NullMarked
package tocsin.response.heartbeat;

import org.jspecify.annotations.NullMarked;
