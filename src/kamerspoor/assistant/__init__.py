"""What assistants (language models) may ask, over the Model Context Protocol: every answer with its source."""
