"""What words are: folding, tokens, languages, sentences, directions. Pure."""
