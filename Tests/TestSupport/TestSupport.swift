package import Documents
