// What a script adds to pages that all work without it: a drop zone for files, focus on what went wrong.
import { createAll, ErrorSummary, FileUpload, SkipLink } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
createAll(SkipLink)
createAll(ErrorSummary)
createAll(FileUpload)
