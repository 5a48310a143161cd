"""The emulator's OData door: the part of the protocol that clients of the Chamber use."""
