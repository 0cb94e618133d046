document.body.textContent = 'frame';
