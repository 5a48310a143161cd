"""Pictures of pages to lines: recognition by Tesseract, type by the ink. Whatever comes from here is marked as such."""
